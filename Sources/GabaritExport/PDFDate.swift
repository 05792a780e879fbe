import GabaritPrimitives

/// A document's date as a file tells it: four digits for the year (ISO 32000-1, 7.9.4), midnight UTC.
enum PDFDate {
    /// In the form of ISO 8601.
    static func iso(_ date: CivilDate) -> String { bounded(date).iso + "T00:00:00Z" }

    /// In PDF's own form.
    static func text(_ date: CivilDate) -> String { "D:" + bounded(date).iso.filter { $0 != "-" } + "000000Z" }

    private static func bounded(_ date: CivilDate) -> CivilDate {
        max(date, CivilDate(year: 0, month: 1, day: 1) ?? date)
    }
}
