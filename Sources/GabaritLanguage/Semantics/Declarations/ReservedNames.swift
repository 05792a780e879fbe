/// The words that no declaration may take, since their use would never reach it.
enum ReservedNames {
    /// The built-in types.
    static let types: Set<String> = [
        "Bool", "Date", "Days", "Decimal", "Image", "Int", "Money", "Months", "Ratio", "Text", "URL",
    ]
    /// The elements and the parts of a page.
    static let elements: Set<String> = [
        "background", "block", "box", "cell", "chart", "column", "columns", "even", "fields", "first", "footer",
        "frame",
        "grid",
        "header", "heading", "image", "item", "keep", "lines", "list", "odd", "pageBreak", "paragraph", "qr", "reserve",
        "row", "rule", "shape", "space", "table", "text",
    ]
    /// The formats behind `|`.
    static let formats: Set<String> = [
        "code", "date", "duration", "grouped", "label", "lower", "money", "number", "ordinal", "percent", "phone",
        "postal", "prose", "rounded", "siren", "siret", "upper",
    ]
    /// The aggregates.
    static let aggregates: Set<String> = [
        "all", "any", "count", "greatest", "join", "least", "missing", "sum", "values",
    ]
    /// What stands for itself everywhere.
    static let everywhere: Set<String> = ["page"]
}
