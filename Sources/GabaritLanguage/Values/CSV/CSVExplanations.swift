import GabaritPrimitives

/// What the codes of CSV files mean, at length; alphabetical.
///
/// An example is a file of the columns `nom` and `nombre`.
enum CSVExplanations {
    /// All of them.
    static let all: [Explanation] = aToM + nToZ

    private static let aToM: [Explanation] = [
        Explanation(
            "csv.ambiguous-delimiter",
            title: Message(fr: "séparateur incertain", en: "delimiter not clear"),
            meaning: Message(
                fr: """
                    Le séparateur des cellules se voit à la ligne d'en-têtes. Quand elle contient, hors guillemets, \
                    plusieurs des signes virgule, point-virgule et tabulation, il faut le nommer : deviner ferait \
                    passer une moitié de cellule pour une cellule.
                    """,
                en: """
                    The delimiter of cells shows on the line of headers. Where it holds several of comma, semicolon \
                    and tab outside quotes, it must be named: a guess would take half a cell for a cell.
                    """),
            example: "nom;total, en euros",
            cure: Message(
                fr: "Nommer le séparateur : `--csv-delimiter semicolon`.",
                en: "Name the delimiter: `--csv-delimiter semicolon`.")),
        Explanation(
            "csv.ambiguous-header",
            title: Message(fr: "en-tête de plusieurs champs", en: "header of several fields"),
            meaning: Message(
                fr: """
                    Une colonne se nomme par le champ qu'elle remplit, ou par ce que le contrat en dit avec \
                    `header`. Cet en-tête convient à plusieurs champs à la fois.
                    """,
                en: """
                    A column is called by the field that it fills, or as the contract says with `header`. This \
                    header suits several fields at once.
                    """),
            cure: Message(
                fr: "Nommer la colonne par le champ lui-même, ou changer un `header` du contrat.",
                en: "Name the column by the field itself, or change a `header` of the contract.")),
        Explanation(
            "csv.ambiguous-number",
            title: Message(fr: "nombre à deux lectures", en: "number with two readings"),
            meaning: Message(
                fr: """
                    `1,234` est un peu plus d'un en France, mille deux cent trente-quatre aux États-Unis ; `1.234` \
                    est l'inverse en Allemagne. Gabarit ne choisit pas. `0,125`, `1234,5` et `1 234` n'ont qu'une \
                    lecture.
                    """,
                en: """
                    `1,234` is a little more than one in France, one thousand two hundred and thirty-four in the \
                    United States; `1.234` is the reverse in Germany. Gabarit does not choose. `0,125`, `1234,5` and \
                    `1 234` have one reading.
                    """),
            example: "nom;nombre\nSud;1,234",
            cure: Message(
                fr: "Nommer le signe décimal du fichier avec `--csv-decimal comma` ou `point`.",
                en: "Name the file's decimal mark with `--csv-decimal comma` or `point`.")),
        Explanation(
            "csv.bad-encoding",
            title: Message(fr: "octets qui ne sont pas du texte", en: "bytes that are no text"),
            meaning: Message(
                fr: """
                    Un fichier CSV est en UTF-8, en Windows-1252 ou en UTF-16 avec sa marque. Sans marque ni codage \
                    nommé, ce qui n'est pas de l'UTF-8 est lu en Windows-1252, et dit. Ici des octets n'ont de sens \
                    dans aucun.
                    """,
                en: """
                    A CSV file is in UTF-8, in Windows-1252 or in UTF-16 with its mark. Without mark or name, what \
                    is not UTF-8 is read as Windows-1252, and that is told. Here bytes mean nothing in any.
                    """),
            cure: Message(
                fr: "Enregistrer le fichier en UTF-8 depuis le tableur.",
                en: "Save the file as UTF-8 from the spreadsheet.")),
        Explanation(
            "csv.blank-row",
            title: Message(fr: "ligne sans valeur", en: "row without a value"),
            meaning: Message(
                fr: """
                    Une ligne vide est ignorée ; une ligne de séparateurs seuls compterait comme un enregistrement \
                    dont tout manque.
                    """,
                en: """
                    An empty line is passed over; a line of delimiters alone would count as a record of which \
                    everything is missing.
                    """),
            example: "nom;nombre\nSud;1\n;",
            cure: Message(
                fr: "Supprimer la ligne.",
                en: "Delete the row.")),
        Explanation(
            "csv.duplicate-header",
            title: Message(fr: "deux colonnes pour un champ", en: "two columns for one field"),
            meaning: Message(
                fr: "Chaque champ a une colonne : de deux, laquelle croire ?",
                en: "Each field has one column: which of two is to be believed?"),
            example: "nom;nom;nombre\nSud;Nord;1",
            cure: Message(
                fr: "Supprimer l'une des colonnes, ou corriger son en-tête.",
                en: "Delete one of the columns, or correct its header.")),
        Explanation(
            "csv.empty",
            title: Message(fr: "fichier sans en-têtes", en: "file without headers"),
            meaning: Message(
                fr: """
                    La première ligne nomme les colonnes ; un fichier sans aucune ligne ne dit pas s'il est complet.
                    """,
                en: """
                    The first line names the columns; a file without any line does not say whether it is complete.
                    """),
            cure: Message(
                fr: "Écrire au moins la ligne d'en-têtes : sans autre ligne, la liste est vide.",
                en: "Write the line of headers at least: without another line the list is empty.")),
        Explanation(
            "csv.filled-twice",
            title: Message(fr: "liste donnée deux fois", en: "list given twice"),
            meaning: Message(
                fr: "Une liste vient du CSV ou du JSON, d'un seul fichier.",
                en: "A list comes from CSV or from JSON, from one file."),
            cure: Message(
                fr: "Retirer le champ du JSON, ou l'option `--csv` de trop.",
                en: "Take the field out of the JSON, or the `--csv` too many.")),
        Explanation(
            "csv.lone-return",
            title: Message(fr: "retour chariot isolé", en: "lone carriage return"),
            meaning: Message(
                fr: """
                    Les lignes finissent par U+000A, précédé ou non de U+000D. Un U+000D seul fait une ligne dans un \
                    logiciel et pas dans l'autre.
                    """,
                en: """
                    Lines end in U+000A, with or without U+000D before it. A U+000D alone makes a line in one \
                    program and none in the other.
                    """),
            cure: Message(
                fr: "Enregistrer de nouveau le fichier, avec des fins de ligne de Windows ou d'Unix.",
                en: "Save the file anew, with line ends of Windows or Unix.")),
        Explanation(
            "csv.missing-header",
            title: Message(fr: "colonne absente", en: "missing column"),
            meaning: Message(
                fr: """
                    Chaque champ a sa colonne, même facultatif : une colonne oubliée ne doit pas se lire « non \
                    communiqué » sur toutes les lignes.
                    """,
                en: """
                    Each field has its column, an optional one too: a forgotten column must not read "not \
                    communicated" on every row.
                    """),
            example: "nom\nSud",
            cure: Message(
                fr: "Ajouter la colonne ; ses cellules peuvent être vides si le champ est facultatif.",
                en: "Add the column; its cells may be blank where the field is optional.")),
    ]

    private static let nToZ: [Explanation] = [
        Explanation(
            "csv.no-record",
            title: Message(fr: "liste d'un enregistrement absent", en: "list of a record that is not there"),
            meaning: Message(
                fr: """
                    `--csv tableau.guichets=fichier` remplit une liste de l'enregistrement `tableau`, dont les autres \
                    champs viennent du JSON ; le JSON ne le contient pas.
                    """,
                en: """
                    `--csv board.desks=file` fills a list of the record `board`, whose other fields come from the JSON; \
                    the JSON does not hold it.
                    """),
            cure: Message(
                fr: "Ajouter l'enregistrement au JSON, sans la liste.",
                en: "Add the record to the JSON, without the list.")),
        Explanation(
            "csv.no-such-list",
            title: Message(fr: "liste inconnue", en: "unknown list"),
            meaning: Message(
                fr: """
                    `--csv champ=fichier` remplit un champ de `data` dont le type est une liste d'enregistrements.
                    """,
                en: "`--csv field=file` fills a field of `data` whose type is a list of records."),
            cure: Message(
                fr: "Nommer le champ tel que le contrat l'écrit.",
                en: "Name the field as the contract writes it.")),
        Explanation(
            "csv.not-a-boolean",
            title: Message(fr: "ni oui ni non", en: "neither yes nor no"),
            meaning: Message(
                fr: """
                    Un `Bool` s'écrit `oui` ou `non`, `vrai` ou `faux`, `yes` ou `no`, `true` ou `false`, `1` ou \
                    `0`, en capitales ou non.
                    """,
                en: """
                    A `Bool` is written `yes` or `no`, `true` or `false`, `oui` or `non`, `vrai` or `faux`, `1` or \
                    `0`, in capitals or not.
                    """),
            cure: Message(
                fr: "Écrire l'un de ces mots, ou laisser la cellule vide si le champ est facultatif.",
                en: "Write one of these words, or leave the cell blank where the field is optional.")),
        Explanation(
            "csv.not-a-date",
            title: Message(fr: "date illisible", en: "not a date"),
            meaning: Message(
                fr: """
                    Une date s'écrit `15/04/2024`, le jour d'abord, ou `2024-04-15`. Les années à deux chiffres et \
                    les zéros omis sont refusés : ils viennent souvent d'un tableur qui écrit le mois d'abord.
                    """,
                en: """
                    A date is written `15/04/2024`, the day first, or `2024-04-15`. Years of two digits and left-out \
                    zeros are refused: they often come from a spreadsheet that writes the month first.
                    """),
            cure: Message(
                fr: "Donner aux cellules le format de date `JJ/MM/AAAA` avant d'exporter.",
                en: "Give the cells the date format `DD/MM/YYYY` before the export.")),
        Explanation(
            "csv.not-a-number",
            title: Message(fr: "nombre illisible", en: "not a number"),
            meaning: Message(
                fr: """
                    Un nombre a des chiffres, au plus un signe `,` ou `.` devant les décimales, et des espaces entre \
                    les milliers. Une unité, un `%`, un `+`, un zéro en tête ou la notation `1E+05` n'en font pas \
                    partie.
                    """,
                en: """
                    A number has digits, one sign `,` or `.` before the decimals at most, and spaces between \
                    thousands. A unit, a `%`, a `+`, a leading zero or the notation `1E+05` is no part of it.
                    """),
            example: "nom;nombre\nSud;n.c.",
            cure: Message(
                fr: """
                    Corriger la cellule ; la laisser vide si la valeur manque et que le champ est facultatif.
                    """,
                en: "Correct the cell; leave it blank where the value is missing and the field optional.")),
        Explanation(
            "csv.not-flat",
            title: Message(
                fr: "enregistrement qui ne tient pas sur une ligne", en: "record that does not fit on a row"),
            meaning: Message(
                fr: """
                    Une cellule remplit un texte, un nombre, une date, un oui ou non, un code. Un enregistrement \
                    dans l'enregistrement a des colonnes à point, `territoire.code` ; une liste, une image ou un cas \
                    avec des champs n'en a pas.
                    """,
                en: """
                    A cell fills a text, a number, a date, a yes or no, a code. A record in the record has columns \
                    with a point, `territory.code`; a list, a picture or a case with fields has none.
                    """),
            cure: Message(
                fr: "Donner cette liste en JSON.",
                en: "Give this list in JSON.")),
        Explanation(
            "csv.ragged-row",
            title: Message(fr: "ligne de longueur différente", en: "row of another length"),
            meaning: Message(
                fr: """
                    Chaque ligne a autant de cellules que l'en-tête : une de plus ou de moins décale toutes les \
                    suivantes.
                    """,
                en: "Each row has as many cells as the header: one more or less shifts all that follow."),
            example: "nom;nombre\nSud;Est;1",
            cure: Message(
                fr: """
                    Mettre entre guillemets la cellule qui contient le séparateur, ou ajouter celle qui manque.
                    """,
                en: "Put the cell that holds the delimiter in quotes, or add the missing one.")),
        Explanation(
            "csv.read-as",
            title: Message(fr: "comment le fichier a été lu", en: "how the file was read"),
            meaning: Message(
                fr: """
                    Ce qui n'est pas nommé se voit dans le fichier, et se dit : le codage, le séparateur, le nombre \
                    de colonnes. Ce n'est pas une erreur.
                    """,
                en: """
                    What is not named is seen from the file, and told: the encoding, the delimiter, the number of \
                    columns. It is no error.
                    """),
            cure: Message(
                fr: """
                    Nommer codage et séparateur avec `--csv-encoding` et `--csv-delimiter` pour ne plus le lire.
                    """,
                en: """
                    Name encoding and delimiter with `--csv-encoding` and `--csv-delimiter` to read it no more.
                    """)),
        Explanation(
            "csv.stray-quote",
            title: Message(fr: "guillemet au milieu d'une cellule", en: "quote inside a cell"),
            meaning: Message(
                fr: """
                    Un guillemet ouvre la cellule à son premier caractère et la ferme à son dernier. Ailleurs il est \
                    doublé, dans une cellule entre guillemets.
                    """,
                en: """
                    A quote opens the cell at its first character and closes it at its last. Elsewhere it is written \
                    twice, in a cell in quotes.
                    """),
            example: "nom;nombre\nLe \"Sud\";1",
            cure: Message(
                fr: "Écrire `\"Le \"\"Sud\"\"\"`.",
                en: "Write `\"Le \"\"Sud\"\"\"`.")),
        Explanation(
            "csv.too-large",
            title: Message(fr: "fichier trop long", en: "file too long"),
            meaning: Message(
                fr: "Un fichier CSV a une taille limite, celle d'un enregistrement en JSON.",
                en: "A CSV file has a limit, that of a record in JSON."),
            cure: Message(
                fr: "Partager les lignes entre plusieurs fichiers, un par document.",
                en: "Share the rows between several files, one a document.")),
        Explanation(
            "csv.unclosed-quote",
            title: Message(fr: "guillemet jamais fermé", en: "quote never closed"),
            meaning: Message(
                fr: """
                    Une cellule entre guillemets peut contenir des sauts de ligne : sans guillemet fermant, elle \
                    irait jusqu'à la fin du fichier.
                    """,
                en: """
                    A cell in quotes may hold line breaks: without its closing quote it would go on to the end of \
                    the file.
                    """),
            example: "nom;nombre\n\"Sud;1",
            cure: Message(
                fr: "Fermer le guillemet, ou doubler celui qui fait partie du texte.",
                en: "Close the quote, or double the one that belongs to the text.")),
        Explanation(
            "csv.unknown-header",
            title: Message(fr: "colonne inconnue", en: "unknown column"),
            meaning: Message(
                fr: """
                    Une colonne se nomme exactement comme le champ qu'elle remplit, ou comme le contrat le dit avec \
                    `header`. Une colonne que rien n'utilise est peut-être une colonne mal nommée.
                    """,
                en: """
                    A column is called exactly as the field that it fills, or as the contract says with `header`. A \
                    column that nothing uses may be a column with a wrong name.
                    """),
            example: "nom;nombre;remarque\nSud;1;à revoir",
            cure: Message(
                fr: "Corriger l'en-tête, ou supprimer la colonne.",
                en: "Correct the header, or delete the column.")),
    ]
}
