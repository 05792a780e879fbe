/// What `gabarit new` writes.
enum Starter {
    /// A letter of one paragraph and two fields.
    static func template(named name: String) -> String {
        """
        /// What the document is for.
        template \(name) {
          version "1"
          valid from 2024-01-01
          language fr
          date edition
          title "Lettre à {destinataire}"
        }

        data {
          destinataire  Text(max: 60)  /// To whom it is sent.
          edition       Date           /// Day of issue.
          montant       Money(EUR)?    /// Left out where it is not known.
        }

        page {
          size A4
          margins 20mm
          footer { text "Page {page.number} sur {page.count}" size: 8pt align: end }
        }

        heading "Lettre à {destinataire}"

        "Bonjour {destinataire}, ceci est votre **premier document**, du {edition | date("long")}."

        fields {
          if let somme = montant { "Montant": somme | money }
          else { "Montant": "*non communiqué*" }
        }

        """
    }

    /// Data that fit it.
    static let sample = """
        { "destinataire": "Camille Martin", "edition": "2024-04-15", "montant": "12.50" }

        """
}
