/// A file with more than fifty faults: `// n` at a line's end says how many start on it.
enum FiftyErrors {
    static let source = #"""
        template essai {
          version: "1"                                  // 1
          valid from 2024-02-30                         // 1
          language fr
          date                                          // 1
          title "Essai {nom"                            // 1
        }

        imprt "lib/etat.gabarit"                        // 1

        data {
          nom: Text(max: 60)                            // 1
          prénom Text                                   // 1
          age Int(0..120)                               // 1
          adresse [Text (max: 38)](max: 7)              // 1
          statut Statut??                               // 1
          code Text sensitif                            // 1
          solde                                         // 1
          if Bool                                       // 1
        }

        recrod Personne {                               // 1
          nom Text
        }

        enum Statut {
          active "A"                                    // 1
          case radiee(le Date) "R"                      // 1
          case "X"                                      // 1
        }

        type Nom Text(max: 60)                          // 1
        type = Text                                     // 1

        function prix(a: Money = a * 2                  // 1
        function taux(a: Int) a + 1                     // 1

        style petit { bold size: 8px }                  // 1
        style grand {
          color: #00f                                   // 1
          couleur rouge                                 // 1
        }
        theme { bleu: #000091 }                         // 1

        total = 3                                       // 1
        let a = 1 +                                     // 1
        let b = (1 + 2                                  // 1
        let c = [1, 2                                   // 1
        let d = 1 < 2 < 3                               // 1
        let e = x && y                                  // 1
        let f = x is not none                           // 1
        let g = if x then y                             // 1
        let h = 2,5mm                                   // 1
        let i = 3 × 4                                   // 1
        let j = somme (1)                               // 1
        let match = 1                                   // 1
        let k = sum(x in xs)                            // 1
        let l = x..y                                    // 1

        heading level: "Titre                           // 1
        "Un texte {} et \d"                             // 2
        text "Prix" align                               //
          : end                                         // 1

        if a = 1 { "Oui" }                              // 1
        else si { "Non" }                               // 1
        fro x in xs { "{x}" }                           // 1
        match statut {
          active { }                                    // 1
          case radiee(le) { }                           // 1
          case autre: "x"                               // 1
        }
        row {
          )                                             // 1
          column {                                      // 1
            "a"
        }
        style dernier { size: 9pt }
        """#
}
