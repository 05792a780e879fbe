import GabaritLanguage
import GabaritPrimitives

extension Value {
    /// Whether the value is one of a type, as the checker understands it.
    func fits(_ type: Type, _ contract: Contract) -> Bool {
        switch (type, self) {
        case (.unknown, _): return true
        case (.optional(.ratio), .ratio(.unknown)), (.optional(.ratio), .ratio(.noBase)), (.optional, .none):
            return true
        case (.optional(let inner), _): return fits(inner, contract)
        case (.text(let bounds), .text(let text)): return Self.fits(text, bounds)
        case (.url(let max), .text(let text)):
            return Self.fits(text, TextType(minimum: 1, maximum: max, repertoire: .ascii))
        case (.bool, .bool), (.date, .date): return true
        case (.image(let type), .image(let image)):
            return type.formats.contains(image.format) && image.bytes.count <= 1000 * type.kilobytes
                && max(image.pixelWidth, image.pixelHeight) <= type.side
        case (.int(let range), .int(let number)), (.months(let range), .months(let number)),
            (.days(let range), .days(let number)):
            return range.contains(number)
        case (.decimal(let decimal), .number(let number)):
            return number.scale == decimal.scale && decimal.range.contains(number.unscaled)
        case (.money(let money), .number(let number)):
            return number.scale == money.scale && money.range.contains(number.unscaled)
        case (.ratio(let ratio), .ratio(.quotient(let above, let below))):
            return ratio.numerator.range.contains(above.unscaled) && ratio.denominator.range.contains(below.unscaled)
                && ratio.numerator.scale == above.scale && ratio.denominator.scale == below.scale && below.unscaled != 0
        case (.record(let id), .record(let fields)):
            return Self.fit(fields, contract[id].fields, contract)
        case (.enumeration(let id), .enumCase(let index, let payload)):
            let cases = contract[id].cases
            return cases.indices.contains(index) && Self.fit(payload, cases[index].payload, contract)
        case (.enumeration(let id), .otherCode): return contract[id].isOpen
        case (.list(let element, let bounds), .list(let elements)):
            return bounds.minimum <= elements.count && elements.count <= bounds.maximum
                && elements.allSatisfy { $0.fits(element, contract) }
        default: return false
        }
    }

    private static func fit(_ values: [Value], _ fields: [Contract.Field], _ contract: Contract) -> Bool {
        values.count == fields.count && zip(values, fields).allSatisfy { $0.fits($1.type, contract) }
    }

    private static func fits(_ text: String, _ bounds: TextType) -> Bool {
        let scalars = text.unicodeScalars
        let breaks = scalars.count { $0 == "\n" }
        return bounds.minimum <= scalars.count && scalars.count <= bounds.maximum && breaks < max(bounds.lines, 1)
            && scalars.allSatisfy { bounds.repertoire.contains($0) || $0 == "\n" }
    }
}
