/// Valid sources that the mutations start from.
public enum Seeds {
    /// A template that uses most of the language.
    public static let template = #"""
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date edition
          title "Essai {nom}"
        }

        data {
          nom       Text(max: 40)
          surnom    Text(max: 40)?
          edition   Date
          duree     Months(1...60)
          enfants   Int(0...12)
          loyer     Money(EUR, min: 0, max: 10000)?
          surface   Decimal(scale: 2, min: 0, max: 1000)
          statut    Statut
          genre     Genre
          lignes    [Text(max: 38, repertoire: postal)](min: 1, max: 7)
          personnes [Personne](max: 5)
          numero    Text(min: 18, max: 18, repertoire: alphanumeric, pattern: "[0-9A-Z]{3}(0[1-9]|1[0-2])[0-9]{8}[0-9A-Z]{5}")
          lien      URL(max: 80)
          logo      Image(kilobytes: 20, side: 300, format: png)?
        }

        record Personne { prenom Text(max: 20) ne Date revenu Money(EUR)? }
        enum Statut { case active "A" "Active"  case radiee(le: Date) "R" "Radiée" }
        open enum Genre { case bref "B" "Bref" case long "L" "Long" }

        theme t { bleu: #000091 pas: 4mm }
        style gros { size: 14pt weight: bold color: t.bleu }
        style body { font: "Roboto" size: 10pt leading: 14pt }

        page {
          size A4
          margins 20mm 18mm 25mm 18mm
          first { margins 100mm 18mm 25mm 18mm }
          footer { text "Page {page.number} sur {page.count}" size: 8pt align: end }
          reserve fenetre at: (90mm, 34mm) size: (110mm, 56mm)
        }

        let fin = edition + duree - 1 day

        function initiale(p: Personne) -> Text(max: 100) = "{p.prenom} ({p.ne | date("year")})"

        component carte(titre: Text(max: 60)) {
          box padding: t.pas fill: #f4f5fb { text "**{titre}**" style: gros
            block
          }
        }

        frame in: fenetre at: (105mm, 55mm) size: (85mm, 24mm) {
          lines lignes font: "Liberation Mono" size: 10pt leading: 3.4mm spaceAfter: 0mm
        }

        heading "Demande {numero | grouped(3, 4, 6, 5)}"
        if let marque = logo { image marque size: (30mm, 20mm) alt: "Logo" }
        "Le *[cloud](language: en)* et [la notice](https://example.org/help language: en-GB)."
        "Une **version** est sur [le portail](https://example.org/demande) jusqu'au {fin | date("long")}."
        fields labelWidth: 50mm {
          "Nom": nom
          if let autre = surnom { "Surnom": autre } else { "Surnom": "néant" }
          "Loyer": loyer | money else "n.c."
        }
        match statut {
          case active { "Active." }
          case radiee(let le) { "Radiée le {le | date("long")}." }
        }
        match genre { case bref { "b" } case long { "l" } case other(let code) { "{code}" } }
        row gap: 4mm {
          column width: 1fr { list { for p in personnes where p.ne > 1990-01-01 { item "{initiale(p)}" } } }
          column width: 40mm { qr lien size: 30mm alt: "Code du portail" }
        }
        carte("Total {sum of known(p in personnes: p.revenu) | money}") { "Part : {enfants of personnes.count | percent(1) else "–"}" }
        if any(p in personnes: p.revenu is some r and r > 5.00) and not (enfants == 0) { keep { "Oui" } }

        """#

    /// A policy that uses most of what policies have.
    public static let policy = #"""
        type Courriel = Text(max: 80, repertoire: ascii)
        enum Statut { case actif "A" "Actif"  case radie(le: Date) "R" "Radié" }
        record Personne { courriel Courriel?  adresse [Text(max: 38)](min: 1, max: 7)?  age Int(0...120)? }
        function majeur(age: Int(0...120)) = age >= 18
        let seuil = 30 days

        /// Qui reçoit quoi.
        policy essai(personne: Personne, statut: Statut, depot: Date, jour: Date, repli: Bool, double: Bool = true) {
          let c = personne.courriel, adresse = personne.adresse
          let ancien = depot + seuil < jour
          email to c
          post to adresse
          when ancien and personne.age is some a and majeur(a) and not hold released
            -> held(releasedBy: "le responsable") because "à vérifier"
          when post returned and c is some and not email sent -> email because "le courrier est revenu"
          when post returned -> task because "le courrier est revenu"
          when email rejected and post sent -> download because "le courrier est parti"
          when email rejected and (repli or statut is radie(let le) and le < jour) and adresse is some -> post because "repli"
          when email rejected -> task because "pas de repli"
          when double and c is some and adresse is some -> email, post because "les deux"
          when c is none and adresse is some -> post, download because "pas de courriel"
          when c is none -> task because "aucune adresse"
          otherwise -> email, download because "règle générale"
        }

        """#

    /// A record that fits the template.
    public static let record = #"""
        {"nom":"Anne","surnom":null,"edition":"2024-04-15","duree":12,"enfants":2,"loyer":"412.50","surface":"54.20",
        "statut":{"type":"R","le":"2024-02-29"},"genre":"X","lignes":["MADAME ANNE","75013 PARIS"],
        "personnes":[{"prenom":"Zoé","ne":"2015-06-01"},{"prenom":"Léa","ne":"1990-01-02","revenu":"0"}],
        "numero":"0750324012345G7501","lien":"https://example.org/a"}
        """#

    /// A template of one list of flat records.
    public static let listTemplate = #"""
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date 2024-01-01
          title "Essai"
        }

        data { lieux [Lieu](max: 20) }

        record Lieu {
          nom      Text(max: 40, lines: 2) header "Nom du lieu"
          rang     Int(0...20000)?
          taux     Decimal(scale: 3, min: 0, max: 1000)?
          loyer    Money(EUR, min: -1000, max: 10000)?
          ouvert   Bool?
          jour     Date?
          etat     Etat?
          secteur  Secteur?
        }
        record Secteur { code Text(max: 3) libelle Text(min: 0, max: 20) }
        enum Etat { case un "1" "Un" case deux "B2" "Deux" }

        "{lieux.count}"

        """#

    /// A file that fills it.
    public static let table = """
        Nom du lieu;rang;taux;loyer;ouvert;jour;etat;secteur.code;secteur.libelle\r
        Mairie d'Évry;1 234;12,5;-1 000,50;oui;15/04/2024;B2;75A;Nord\r
        "Le ""Phare""\r
        annexe";;0.125;;FAUX;2024-02-29;1;;\r
        Sud;20000;;412.5;;;;01;\r

        """
}
