/// Sources that hold every construct of the language; the first ones are the design's own.
enum Samples {
    static let attestation = #"""
        /// Attestation simplifiée d'enregistrement départemental.
        template attestation-simplifiee {
          version "2024-04"
          valid from 2024-04-15
          language fr
          date edition                       // the document's own date: metadata, versions, reproducible bytes
          title "Attestation d'enregistrement {demande.numero}"
        }

        import "lib/etat.gabarit"            // from the template root

        data {
          demande       Demande
          edition       Date                 /// Date of issue, printed as « Date de délivrance ».
          verification  URL(max: 200)        /// Where the attestation can be checked.
        }

        let base = demande.renouvellement else demande.depot
        let expiration = base + demande.validite - 1 day

        page {
          size A4
          margins 20mm 18mm
          header { blocMarque() }
          footer { mentionsLegales(); text "Page {page.number} sur {page.count}" align: end }
          reserve fenetre at: (90mm, 34mm) size: (110mm, 56mm)               // quiet zone
        }

        frame in: fenetre at: (105mm, 55mm) size: (85mm, 24mm) style: adressePostale {
          lines demande.demandeur.adresse.lines                              // one paragraph; [PostalLine](max: 7)
                                                                             // 10 pt on 3.4 mm: 80.4 × 23.8 mm, proved
        }

        heading "Attestation simplifiée d'enregistrement départemental d'une demande de logement locatif social"

        fields {
          "Nom de naissance du demandeur": demande.demandeur.nomNaissance
          if let usage = demande.demandeur.nomUsage { "Nom d'usage du demandeur": usage }
          "Numéro de votre demande": demande.numero | grouped(3, 4, 6, 5)     // space to the eye, one word to a copy
          "Date de dépôt initial": demande.depot | date("long")
          "Date d'expiration": expiration | date("long")
        }

        "La **version intégrale** de cette attestation est disponible sur [le portail](https://www.demande-logement-social.gouv.fr)."

        match demande.statut {
          case active          { }
          case radiee(let le)  { alerte("Cette demande est radiée depuis le {le | date("long")}.") }
        }

        keep { qr verification size: 24mm alt: "Code de vérification de l'attestation" }

        """#

    static let table = #"""
        table guichet in tableau.guichets {
          group by guichet.departement { total "Total {group.key.nom}, {group.count} guichets" }
          columns "Guichet" {
            column "Guichet"  width: 46mm   { guichet.nom }
            column "SIREN"    align: end    { guichet.siren | siren }
          }
          columns "Demandes" {                                                // value and printing are apart
            column "Décisions"        value: guichet.decisions                          missing: "n.c."               total: sum of known
            column "% enreg. > 30 j"  value: guichet.enregTardifs of guichet.nouvelles  missing: "n.c." no-base: "–"  format: percent(1)
                                      total: ratio of sums of known           // 8 of 74 + 2 of 31 is 10 of 105
          }
          carry "À reporter" as "Report de la page {page.number - 1}"
          row style: depassement when guichet.enregTardifs of guichet.nouvelles is some r and r > 10 %
          empty "Aucun guichet sur la période."                               // required: the list may be empty
        }

        """#

    static let policy = #"""
        /// Who gets the attestation.
        policy attestation-simplifiee(demande: Demande, repliPostal: Bool) {
          let adresse = demande.demandeur.adresse, courriel = demande.demandeur.courriel
          email to courriel
          post to adresse
          when demande.suspecte and not (hold released or post returned)  -> held(releasedBy: "the manager")
            because "looks like fraud"
          when email rejected and repliPostal and adresse is some  -> post             because "the e-mail came back"
          when email rejected                                      -> task             because "the e-mail came back and post is not open"
          when demande.accompagnement.declare and adresse is some  -> post, download   because "applicant says they are accompanied"
          when courriel is none and adresse is some                -> post, download   because "no e-mail address given"
          when courriel is none                                    -> task, download   because "no address of any kind"
          otherwise                                                -> email, download  because "e-mail is the general rule"
        }

        """#

    static let library = #"""
        // What the State's documents share.

        theme etat {
          police: "Roboto"
          bleu: #000091
          pas: 4mm
        }

        style corps { font: etat.police size: 10pt leading: 13.5pt color: #161616 }
        style alerte: corps {
          weight: bold
          padding: 2mm 4mm
          border: 0.5pt 0mm etat.pas -1mm
        }

        type NumeroUnique = Text(min: 18, max: 18, repertoire: alphanumeric, pattern: "[0-9A-Z]{3}(0[1-9]|1[0-2])\.{12}")
        type Age = Int(-1...120)

        /// A person.
        record Personne {
          /// An opaque identifier.
          reference  Text(max: 36) id
          nom        NomCivil sensitive   /// As the civil records have it.
          adresses   [[Text(max: 38)](max: 7)](min: 1, max: 2)?
          solde      Money(EUR, min: 0)
        }
        record Point { x Int y Int? id z Bool }

        enum Statut {
          case active "A" "Active"
          /// Closed.
          case radiee(le: Date, motif: Text(max: 20)?) "R" "Radiée"
          case brouillon
        }
        open enum Motif { case a "A" case b "B" "Bé" }

        function prix(a: Money(EUR), taux: Decimal(scale: 2) = 1.20) -> Money(EUR) = a * taux
        function titre(s: Statut) =
          match s {
            case active: "Active"
            case radiee(let le, _): "Radiée le {le | date("long")}"
            else: "–"
          }

        component carte(titre: Text, niveau: Int(1...6) = 2) {
          heading level: niveau titre
          box style: alerte padding: 2mm 4mm
            border: 0.5pt {
            block
          }
        }

        component vide() { }

        """#

    static let body = #"""
        template essai {
          version "1"
          valid from 2024-01-01 until 2024-12-31
          language en-GB
          alias tb06_OLD
          date edition
          title "Essai"
        }

        page {
          size: (210mm, 297mm)
          margins: 20mm 18mm
          footer height: 25mm from: 10mm { "Page {page.number}" }
          background { shape rectangle size: (210mm, 4mm) fill: #000091 }
          first { margins 99mm 20mm header { carte("Une")  text "b" } }
        }

        let total = sum(x in lignes where x.montant is some: x.montant else 0.00),
            connu = sum of known(x in lignes: x.montant), nombre = count(x in lignes where x.ok)
        let noms = join(x in lignes: x.nom, ", ") else "–"
        let tout = any(x in lignes: x.a == 1 or not x.b and x.c != none)
        let taux = a of b + 1 | percent(1) else "n.c."
        let choix = if a is some r and r > 10 % then "haut" else if b is none then "bas" else "moyen"
        let liste = [1, 2.50, -3,]
        let longue = base
          + 12 months -
          1 day
          | date("long")
          else "jamais"

        carte("Titre", niveau: 3) {
          "Un paragraphe avec {demande?.demandeur?.nom else "inconnu"} et \{accolades\}, \"guillemets\",
           sur deux lignes, espace fine\u{202F}: *là*." style: corps align: center
          list marker: none {
            item "Un"
            for ligne in lignes where ligne.ok { item { "{ligne.nom}" } }
          }
        }
        if statut is radiee(let le) and le > 2024-02-01 {
          text "Radiée"
        } else if not (statut is active) {
          rule thickness: 0.5pt color: etat.bleu
        }
        else { space 4mm }

        match ratio {
          case some r { "{r | percent(1)}" }
          case unknown { "inconnu" }
          case none { }
          case other(let code) { "{code}" }
          case else { pageBreak }
        }

        row gap: 6mm {
          column width: 46mm { image "lib/x.png" width: 30mm alt: "Un logo" }
          column width: 1fr { keep { heading level: 2 "A" text "B" } }
        }
        frame at: (20mm, 40mm) size: (80mm, 24mm) overflow: shrink(9pt) then continue { lines adresse.lignes }
        shape polygon size: (10mm, 10mm) points: ((0mm, 0mm), (10mm, 0mm), (5mm, 10mm)) alt: "Triangle"

        """#

    static let all = [attestation, table, policy, library, body]
}
