import GabaritLanguage
import GabaritLayout
import GabaritPrimitives

/// The words and measures of the report on fit, in one language.
struct FitWords {
    /// The language.
    let language: MessageLanguage

    /// The heads of the table's columns.
    var heads: [String] {
        switch language {
        case .french: ["réponse", "élément", "place (mm)", "besoin au plus", "donnée", "endroit"]
        case .english: ["answer", "what", "room (mm)", "needs at most", "datum", "where"]
        }
    }

    /// What a box is.
    func kind(_ kind: FitEntry.Kind) -> String {
        switch kind {
        case .frame(let reserve?): say("cadre dans `\(reserve)`", "frame in `\(reserve)`")
        case .frame(nil): say("cadre", "frame")
        case .furniture(let place, let selector): furniture(place) + (selector.map { ", " + pages($0) } ?? "")
        }
    }

    private func furniture(_ place: FitEntry.FurniturePlace) -> String {
        switch place {
        case .header: say("en-tête", "header")
        case .footer: say("pied de page", "footer")
        case .background: say("fond de page", "background")
        }
    }

    private func pages(_ selector: PageModel.Selector) -> String {
        switch selector {
        case .first: say("première page", "first page")
        case .odd: say("pages impaires", "odd pages")
        case .even: say("pages paires", "even pages")
        }
    }

    /// What a part is.
    func part(_ part: FitPart) -> String {
        switch part.kind {
        case .cell: say("colonne", "column")
        case .line where part.lines == part.mostLines: lines(part.lines)
        case .line:
            say("\(lines(part.lines)), \(part.mostLines) au plus", "\(lines(part.lines)), \(part.mostLines) at most")
        }
    }

    private func lines(_ count: Int) -> String {
        count == 1 ? say("une ligne", "a line") : say("\(count) lignes", "\(count) lines")
    }

    /// What is known of a box.
    func answer(_ answer: FitAnswer) -> String {
        switch answer {
        case .proved: say("prouvé", "proved")
        case .provedShrunk(let size): say("prouvé à \(points(size)) pt", "proved at \(points(size)) pt")
        case .holds: say("tient dans les cas extrêmes", "holds at the corners")
        case .goesOn: say("continue dans le texte", "goes on in the flow")
        case .overflows: say("déborde", "overflows")
        case .unknown: say("non prouvé", "not proved")
        }
    }

    /// What is known of a part.
    func answer(_ answer: FitPart.Answer) -> String {
        switch answer {
        case .proved: say("prouvé", "proved")
        case .holds: say("tient dans les cas extrêmes", "holds at the corners")
        case .breaks(let count): say("passe à \(count) lignes", "breaks into \(count) lines")
        case .unknown: say("peut passer à la ligne", "may break")
        }
    }

    /// What was tried of a box that is not proved; none where it is.
    func trial(_ answer: FitAnswer) -> String? {
        switch answer {
        case .proved, .provedShrunk, .unknown: nil
        case .holds(let trial):
            say(
                "sans preuve, mais tient avec les \(trial.corners) enregistrements extrêmes"
                    + " et \(trial.searched) autres faits pour ce cadre",
                "no proof, but it holds the \(trial.corners) corner records and \(trial.searched) more made for this box"
            )
        case .goesOn(let trial, let witness):
            say(
                "continue dans le texte pour \(frenchCount(trial)) ; le plus petit a \(excess(witness))",
                "goes on in the flow for \(englishCount(trial)); the smallest is \(excess(witness))")
        case .overflows(let trial, let witness):
            say(
                "déborde pour \(frenchCount(trial)) ; le plus petit a \(excess(witness))",
                "overflows for \(englishCount(trial)); the smallest is \(excess(witness))")
        }
    }

    private func frenchCount(_ trial: FitTrial) -> String {
        trial.overCorners == 0
            ? "un enregistrement fait pour ce cadre, aucun des \(trial.corners) extrêmes"
            : "\(trial.overCorners) des \(trial.corners) enregistrements extrêmes"
    }

    private func englishCount(_ trial: FitTrial) -> String {
        trial.overCorners == 0
            ? "a record made for this box, none of the \(trial.corners) corner records"
            : "\(trial.overCorners) of the \(trial.corners) corner records"
    }

    private func excess(_ witness: FitWitness) -> String {
        let length = excessMillimetres(witness.excess)
        return switch witness.measure {
        case .height: say("\(length) mm de trop en hauteur", "\(length) mm too high")
        case .width: say("\(length) mm de trop en largeur", "\(length) mm too wide")
        }
    }

    /// Where a witness is, and which datum takes the most in it.
    func witness(_ witness: FitWitness, file: String) -> String {
        let heaviest = witness.dataPath.map { say(" (surtout `\($0)`)", " (mostly `\($0)`)") } ?? ""
        return say("témoin : \(file)\(heaviest)", "witness: \(file)\(heaviest)")
    }

    /// How the corner records are made.
    func corners(_ name: String, _ count: Int) -> String {
        let command = "gabarit sample \(name) --extreme --count \(count)"
        return say("enregistrements extrêmes : \(command)", "corner records: \(command)")
    }

    // MARK: Measures

    /// A size in millimetres.
    func size(_ size: Size) -> String { "\(offered(size.width)) × \(offered(size.height))" }

    /// A size that may be needed, in millimetres.
    func need(_ size: Size) -> String { "\(needed(size.width)) × \(needed(size.height))" }

    /// Millimetres that there are, rounded down to a tenth but for what rounding to a unit has cost.
    func offered(_ length: Length) -> String { tenths((length.millimetres * 10 + 0.01).rounded(.down)) }

    /// Millimetres that are needed, rounded up to a tenth: what is needed never looks like less than what there is.
    func needed(_ length: Length) -> String { tenths((min(length.millimetres, 1_000_000) * 10 - 0.01).rounded(.up)) }

    private func excessMillimetres(_ length: Length) -> String { tenths(max((length.millimetres * 10).rounded(), 1)) }

    private func points(_ length: Length) -> String {
        let text = tenths((length.points * 10).rounded())
        return text.hasSuffix("0") ? String(text.dropLast(2)) : text
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int(value)
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)\(language == .french ? "," : ".")\(abs(tenths) % 10)"
    }

    private func say(_ french: String, _ english: String) -> String {
        Message(fr: french, en: english).text(in: language)
    }
}
