import GabaritLanguage
import GabaritPrimitives

/// Records for the contracts of `Tests/Suite`.
enum Records {
    /// A record of the standard wrapper, with some of its fields; a person is given by more members of its object.
    static func standard(
        nom: String = "Martin", edition: String = "2024-04-15", personnes: [String] = []
    ) -> String {
        let people = personnes.map { more in
            #"{"prenom": "Anne", "naissance": "1990-01-01"\#(more.isEmpty ? "" : ", " + more)}"#
        }
        return #"""
            {"edition": "\#(edition)", "nom": "\#(nom)", "mot": "", "note": "Une note.", "numero": "069011234567812345",
             "actif": true, "enfants": 3, "rang": 7, "charge": "50.00", "surface": "62.50", "validite": 12, "delai": 30,
             "lien": "https://exemple.fr/a", "statut": {"type": "A"}, "adresse": {"rue": "1 rue Haute", "ville": "Lyon"},
             "personnes": [\#(people.joined(separator: ", "))], "lignes": ["1 RUE HAUTE"]}
            """#
    }

    /// The codes of what is wrong with a record of `contract.gabarit`.
    static func faults(_ json: String) -> [String] {
        Provocation.ofDatum(Array(json.utf8)).diagnostics.map(\.code)
    }
}
