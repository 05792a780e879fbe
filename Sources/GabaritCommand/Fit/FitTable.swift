import Gabarit
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives

/// What was proved of a template's fixed boxes, as a table.
enum FitTable {
    /// One line a box: what it is and where, what is proved, the room and the most that is needed, the datum that needs it.
    static func text(_ template: CheckedTemplate, language: MessageLanguage) -> String {
        TextTable.text(
            template.fit.entries.map { entry in
                [
                    kind(entry.kind), place(entry.span, in: template.template.sources),
                    status(entry.status).text(in: language), size(entry.room),
                    entry.needed.map(size) ?? "–", entry.dataPath?.description ?? "",
                ]
            })
    }

    private static func kind(_ kind: FitEntry.Kind) -> String {
        switch kind {
        case .frame(let reserve): reserve.map { "frame in \($0)" } ?? "frame"
        case .furniture(let place, let selector): selector.map { "\($0.rawValue) \(place.rawValue)" } ?? place.rawValue
        }
    }

    private static func place(_ span: Span, in sources: SourceMap) -> String {
        guard let file = sources[span.source] else { return "" }
        return "\(file.path):\(LineMap(file.bytes).line(of: span.start))"
    }

    private static func status(_ status: FitEntry.Status) -> Message {
        switch status {
        case .proved: Message(fr: "prouvé", en: "proved")
        case .provedShrunk(let size):
            Message(fr: "prouvé à \(points(size)) pt", en: "proved at \(points(size)) pt")
        case .continues: Message(fr: "continue dans le texte", en: "continues in the flow")
        case .unproved: Message(fr: "non prouvé", en: "not proved")
        }
    }

    private static func size(_ size: Size) -> String { "\(millimetres(size.width)) × \(millimetres(size.height)) mm" }

    private static func millimetres(_ length: Length) -> String { tenths(length.millimetres) }

    private static func points(_ length: Length) -> String { tenths(length.points) }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
