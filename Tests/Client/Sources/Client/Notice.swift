import Gabarit

/// The record of a notice: its fields are those of the template's contract.
struct Notice: Encodable, Sendable {
    var numero: String
    var edition: CivilDate
    var nom: String
    var lignes: [Line] = []

    struct Line: Encodable, Sendable {
        var objet: String
        var montant: ExactNumber
    }
}

extension Notice {
    /// An invented one.
    static func sample(_ number: Int, on day: CivilDate) -> Notice {
        Notice(
            numero: "2026-\(number)", edition: day, nom: "Camille Martin",
            lignes: [
                Line(objet: "Loyer", montant: ExactNumber(unscaled: 41_250, scale: 2)),
                Line(objet: "Charges", montant: ExactNumber(unscaled: 8_600, scale: 2)),
            ])
    }
}
