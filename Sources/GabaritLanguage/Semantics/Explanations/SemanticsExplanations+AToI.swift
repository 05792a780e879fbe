import GabaritPrimitives

extension SemanticsExplanations {
    /// Codes of A to I.
    static let aToI: [Explanation] = [
        Explanation(
            "aggregate.bad-body",
            title: Message(fr: "somme de ce qui ne s'additionne pas", en: "sum of what cannot be added"),
            meaning: Message(
                fr: """
                    `sum`, `least` et `greatest` parcourent une liste et prennent de chaque élément un nombre, un \
                    montant, une durée ou, pour les deux derniers, une date.
                    """,
                en: """
                    `sum`, `least` and `greatest` walk through a list and take from each element a number, an \
                    amount, a duration or, for the last two, a date.
                    """),
            example: """
                data {
                  noms [Text(max: 20)](max: 5)
                }
                let total = sum(n in noms: n)
                """,
            cure: Message(
                fr: "Nommer derrière les deux-points un champ qui est un nombre.",
                en: "Name a field that is a number behind the colon.")),
        Explanation(
            "aggregate.known",
            title: Message(fr: "`of known` ailleurs que dans `sum`", en: "`of known` elsewhere than in `sum`"),
            meaning: Message(
                fr: """
                    `sum of known` additionne ce qui est connu et laisse de côté ce qui manque. Les autres mots \
                    n'ont pas cette forme.
                    """,
                en: """
                    `sum of known` adds what is known and leaves out what is absent. The other words have no such \
                    form.
                    """),
            example: """
                data {
                  ages [Int(0...120)](max: 5)
                }
                let adultes = count of known(a in ages: a > 17)
                """,
            cure: Message(fr: "Filtrer avec `where … is some x`.", en: "Filter by `where … is some x`.")),
        Explanation(
            "call.bad-default",
            title: Message(fr: "valeur par défaut qui dépend d'autre chose", en: "default that depends on something"),
            meaning: Message(
                fr: """
                    La valeur par défaut d'un paramètre est la même pour tous les appels : une valeur écrite telle \
                    quelle.
                    """,
                en: "The default of a parameter is the same for every call: a value written as it is."),
            example: "let base = 3\nfunction double(x: Int(0...9) = base) = x * 2",
            cure: Message(
                fr: "Écrire la valeur elle-même, ou passer l'argument à chaque appel.",
                en: "Write the value itself, or pass the argument with each call.")),
        Explanation(
            "call.duplicate-argument",
            title: Message(fr: "argument donné deux fois", en: "argument given twice"),
            meaning: Message(
                fr: "Un appel donne à chaque paramètre une seule valeur, par sa place ou par son nom.",
                en: "A call gives each parameter one value, by place or by name."),
            example: "function double(x: Int(0...9)) = x * 2\nlet a = double(1, x: 2)",
            cure: Message(fr: "Garder l'une des deux valeurs.", en: "Keep one of the two values.")),
        Explanation(
            "call.missing-argument",
            title: Message(fr: "argument oublié", en: "argument left out"),
            meaning: Message(
                fr: "Un paramètre sans valeur par défaut doit recevoir une valeur à chaque appel.",
                en: "A parameter without a default needs a value with each call."),
            example: "function double(x: Int(0...9)) = x * 2\nlet a = double()",
            cure: Message(
                fr: "Ajouter la valeur, ou donner une valeur par défaut au paramètre.",
                en: "Add the value, or give the parameter a default.")),
        Explanation(
            "call.not-callable",
            title: Message(fr: "parenthèses derrière une valeur", en: "parentheses behind a value"),
            meaning: Message(
                fr: """
                    Seuls les fonctions, les enregistrements et les cas d'énumération prennent des valeurs entre \
                    parenthèses.
                    """,
                en: "Only functions, records and cases of enums take values in parentheses."),
            example: "let a = 3\nlet b = a(1)",
            cure: Message(fr: "Retirer les parenthèses.", en: "Remove the parentheses.")),
        Explanation(
            "call.parameter-order",
            title: Message(
                fr: "paramètre obligatoire derrière un facultatif",
                en: "required parameter behind an optional one"),
            meaning: Message(
                fr: """
                    Les valeurs se donnent dans l'ordre : un paramètre sans valeur par défaut ne serait pas atteint \
                    derrière un autre qui en a une.
                    """,
                en: """
                    Values are given in order: a parameter without a default would not be reached behind one that \
                    has it.
                    """),
            example: "function f(x: Int(0...9) = 1, y: Int(0...9)) = x + y",
            cure: Message(
                fr: "Mettre les paramètres sans valeur par défaut devant.",
                en: "Put the parameters without default first.")),
        Explanation(
            "call.too-many-arguments",
            title: Message(fr: "argument de trop", en: "one argument too many"),
            meaning: Message(
                fr: "L'appel donne plus de valeurs qu'il n'y a de paramètres.",
                en: "The call gives more values than there are parameters."),
            example: "function double(x: Int(0...9)) = x * 2\nlet a = double(1, 2)",
            cure: Message(fr: "Retirer la valeur de trop.", en: "Remove the extra value.")),
        Explanation(
            "call.unknown-argument",
            title: Message(fr: "nom de paramètre inconnu", en: "unknown name of a parameter"),
            meaning: Message(
                fr: "Le nom devant les deux-points n'est celui d'aucun paramètre.",
                en: "The name before the colon is not one of the parameters."),
            example: "function double(x: Int(0...9) = 1) = x * 2\nlet a = double(y: 2)",
            cure: Message(
                fr: "Écrire un des noms de la déclaration.",
                en: "Write one of the names of the declaration.")),
        Explanation(
            "format.bad-argument",
            title: Message(fr: "argument de format inconnu", en: "unknown argument of a format"),
            meaning: Message(
                fr: "Les formats prennent des mots entre guillemets et des nombres entiers, écrits tels quels.",
                en: "Formats take words in quotes and whole numbers, written as they are."),
            example: """
                data {
                  jour Date
                }
                let a = jour | date("longue")
                """,
            cure: Message(fr: "Écrire un des mots proposés.", en: "Write one of the words that are offered.")),
        Explanation(
            "format.group-length",
            title: Message(fr: "groupes et longueur ne s'accordent pas", en: "groups and length disagree"),
            meaning: Message(
                fr: """
                    Un texte ne se met en groupes que si sa longueur est fixe et égale à leur somme ; sinon une \
                    partie manquerait.
                    """,
                en: """
                    A text is set in groups only if its length is fixed and is their sum; else a part of it would be \
                    missing.
                    """),
            example: """
                data {
                  numero Text(max: 18)
                }
                let a = numero | grouped(3, 4, 6, 5)
                """,
            cure: Message(
                fr: "Déclarer le texte avec `min:` et `max:` égaux à la somme.",
                en: "Declare the text with `min:` and `max:` equal to the sum.")),
        Explanation(
            "format.rounding-required",
            title: Message(
                fr: "décimales perdues sans règle d'arrondi",
                en: "decimals lost without a rule of rounding"),
            meaning: Message(
                fr: """
                    Dès que des décimales tombent, le modèle dit comment arrondir : `"halfUp"` au plus proche, \
                    `"halfEven"`, `"down"` ou `"up"`.
                    """,
                en: """
                    Wherever decimals are dropped the template says how to round: `"halfUp"` to the nearest, \
                    `"halfEven"`, `"down"` or `"up"`.
                    """),
            example: """
                data {
                  surface Decimal(scale: 2, min: 0, max: 1000)
                }
                let a = surface | number(0)
                """,
            cure: Message(
                fr: "Ajouter la règle derrière le nombre de décimales.",
                en: "Add the rule behind the number of decimals.")),
        Explanation(
            "format.unknown",
            title: Message(fr: "format inconnu", en: "unknown format"),
            meaning: Message(
                fr: "Derrière `|` se met le nom d'un format du langage ou d'une fonction.",
                en: "Behind `|` stands the name of a format of the language or of a function."),
            example: """
                data {
                  jour Date
                }
                let a = jour | dates("long")
                """,
            cure: Message(fr: "Corriger le nom.", en: "Correct the name.")),
        Explanation(
            "format.wrong-type",
            title: Message(fr: "format pour un autre type", en: "format for another type"),
            meaning: Message(
                fr: """
                    Chaque format ne met en forme que certains types : `date` des dates, `money` des montants, \
                    `number` des nombres.
                    """,
                en: "Each format takes certain types only: `date` dates, `money` amounts, `number` numbers."),
            example: """
                data {
                  jour Date
                }
                let a = jour | money
                """,
            cure: Message(
                fr: "Choisir le format du type de la valeur.",
                en: "Choose the format of the value's type.")),
        Explanation(
            "import.bad-path",
            title: Message(fr: "chemin d'import mal écrit", en: "import path badly written"),
            meaning: Message(
                fr: """
                    Un import nomme un fichier `.gabarit` par son chemin depuis le dossier des modèles, avec `/` \
                    entre les dossiers.
                    """,
                en: """
                    An import names a `.gabarit` file by its path from the folder of templates, with `/` between \
                    folders.
                    """),
            example: "import \"lib/etat.txt\"",
            cure: Message(
                fr: "Écrire le chemin complet, comme `\"lib/etat.gabarit\"`.",
                en: "Write the whole path, such as `\"lib/etat.gabarit\"`.")),
        Explanation(
            "import.cycle",
            title: Message(fr: "fichiers qui s'importent en rond", en: "files that import each other in a circle"),
            meaning: Message(
                fr: """
                    Un fichier importé ne peut pas importer à son tour celui qui l'importe, même en passant par \
                    d'autres.
                    """,
                en: "An imported file cannot import the one that imports it, not even by way of others."),
            example: "import \"exemple.gabarit\"",
            cure: Message(
                fr: "Mettre ce que les fichiers partagent dans un troisième.",
                en: "Move what the files share into a third one.")),
        Explanation(
            "import.missing",
            title: Message(fr: "fichier introuvable", en: "file not found"),
            meaning: Message(
                fr: "Le chemin ne mène à aucun fichier du dossier des modèles.",
                en: "The path leads to no file of the folder of templates."),
            example: "import \"lib/absent.gabarit\"",
            cure: Message(
                fr: "Vérifier le nom, et que le chemin part du dossier des modèles.",
                en: "Check the name, and that the path starts at the folder of templates.")),
        Explanation(
            "import.outside",
            title: Message(fr: "fichier hors du dossier des modèles", en: "file outside the folder of templates"),
            meaning: Message(
                fr: """
                    Un modèle ne lit que des fichiers du dossier des modèles ; `..`, les chemins absolus et les \
                    liens qui en sortent sont refusés.
                    """,
                en: """
                    A template reads files of the folder of templates only; `..`, absolute paths and links that \
                    leave it are refused.
                    """),
            example: "import \"../ailleurs.gabarit\"",
            cure: Message(
                fr: "Placer le fichier dans le dossier des modèles.",
                en: "Put the file into the folder of templates.")),
        Explanation(
            "import.repeated",
            title: Message(fr: "import en double", en: "repeated import"),
            meaning: Message(
                fr: "Le fichier est déjà importé plus haut ; cette ligne n'apporte rien.",
                en: "The file is imported above; this line brings nothing."),
            example: "import \"lib/vide.gabarit\"\nimport \"lib/vide.gabarit\"",
            cure: Message(fr: "Retirer la ligne.", en: "Remove the line.")),
        Explanation(
            "import.template",
            title: Message(fr: "import d'un modèle", en: "import of a template"),
            meaning: Message(
                fr: "Un fichier qui décrit un document est complet ; seuls des fichiers sans `template` s'importent.",
                en: "A file that describes a document is complete; only files without `template` can be imported."),
            example: "import \"lib/autre.gabarit\"",
            cure: Message(
                fr: "Mettre ce qui est partagé dans un fichier sans `template`.",
                en: "Move what is shared into a file without `template`.")),
        Explanation(
            "import.too-large",
            title: Message(fr: "fichier trop gros", en: "file too large"),
            meaning: Message(
                fr: "Les fichiers d'un modèle ont une taille limitée, pour que la vérification finisse toujours vite.",
                en: "The files of a template have a limited size, so that checking always ends soon."),
            cure: Message(fr: "Partager le fichier en plusieurs.", en: "Split the file.")),
        Explanation(
            "import.too-many",
            title: Message(fr: "trop de fichiers", en: "too many files"),
            meaning: Message(
                fr: "Un modèle et tout ce qu'il importe tiennent en 200 fichiers.",
                en: "A template and all that it imports are 200 files at most."),
            cure: Message(fr: "Réunir des fichiers.", en: "Join some files.")),
        Explanation(
            "import.unreadable",
            title: Message(fr: "fichier illisible", en: "unreadable file"),
            meaning: Message(
                fr: """
                    Le fichier existe mais ne peut pas être ouvert : un dossier de ce nom, des droits qui manquent, \
                    une panne du disque.
                    """,
                en: "The file exists but cannot be opened: a folder of that name, missing permissions, a failing disk."),
            cure: Message(fr: "Vérifier les droits d'accès du fichier.", en: "Check the file's permissions.")),
    ]
}
