/// Writes templates at random: each should check, and none may fail on data that fit its contract.
///
/// Generation is led by types: an expression is only written where its type is known, every optional is handled, names are never
/// used twice.
public struct TemplateGenerator {
    private var random: SeededRandom
    private var counter = 0
    private var enums: [(name: String, cases: [(name: String, payload: [(String, GeneratedType)])], isOpen: Bool)] = []
    private var records: [(name: String, fields: [(String, GeneratedType)])] = []
    private var functions: [(name: String, parameter: GeneratedType)] = []
    private var components: [(name: String, parameter: GeneratedType, takesBlock: Bool)] = []
    private var hasHeading = false

    /// Makes a generator; the same seed gives the same templates.
    public init(seed: UInt64) { random = SeededRandom(seed: seed) }

    private typealias Names = [(expression: String, type: GeneratedType)]

    // MARK: A template

    /// The source of a new template, of about `size` statements.
    public mutating func template(named name: String, size: Int) -> String {
        counter = 0
        enums = []
        records = []
        functions = []
        components = []
        hasHeading = false
        var source = ""
        for _ in 0..<random.logUniform(1, 3) { source += enumeration() }
        for _ in 0..<random.logUniform(1, 4) { source += record() }
        let fields =
            self.fields(count: random.logUniform(2, 9)) + [
                (fresh("jour"), .date), (fresh("lien"), .url), (fresh("logo"), .optional(.image)),
                (fresh("photo"), .image),
            ]
        let globals: Names = fields.map { ($0.0, $0.1) }
        for _ in 0..<random.logUniform(0, 2) { source += function() }
        for _ in 0..<random.logUniform(0, 3) { source += component() }
        let date = globals.first { $0.type == .date }?.expression ?? "2024-01-01"
        var header =
            "template \(name) {\n  version \"1\"\n  valid from 1900-01-01\n  language \(random.pick(["fr", "en"]))\n"
        header += "  date \(date)\n  title \"\(words(3)) \(interpolation(globals) ?? "")\"\n}\n\ndata {\n"
        for (name, type) in fields { header += "  \(name)  \(type.source)\n" }
        let framed = random.chance(1, in: 2)
        header += "}\n\n" + page(framed: framed)
        var scope = globals
        var body = framed ? frames(globals) : ""
        for _ in 0..<size { body += statement(&scope, depth: 0, indent: "") }
        return header + source + body
    }

    /// Fixed frames in the wide left margin: one whose lines are proved, one whose rest goes on in the flow.
    private mutating func frames(_ names: Names) -> String {
        var frames = ""
        let postal = reachable(names).first { if case .list(.postal, let max) = $0.type { max <= 7 } else { false } }
        if let postal {
            frames += "frame at: (4mm, 22mm) size: (54mm, 24mm) {\n"
            frames +=
                "  lines \(postal.expression) font: \"Liberation Mono\" size: 6pt leading: 3mm spaceAfter: 0mm\n}\n"
        }
        let step = random.pick(["continue", "(shrink(5pt), continue)"])
        var scope = names
        var body = ""
        for _ in 0..<random.logUniform(1, 4) { body += statement(&scope, depth: 4, indent: "  ", mayHead: false) }
        return frames
            + "frame at: (4mm, 60mm) size: (\(random.pick([30, 50]))mm, \(random.pick([8, 40]))mm) overflow: \(step) {\n\(body)}\n"
    }

    private mutating func page(framed: Bool) -> String {
        if framed {
            return "page {\n  size \(random.pick(["A4", "A5", "(120mm, 160mm)"]))\n  margins 20mm 20mm 20mm 62mm\n}\n\n"
        }
        let margin = random.pick([15, 20, 25, 30])
        var page =
            "page {\n  size \(random.pick(["A4", "A5", "A4 landscape", "(120mm, 160mm)"]))\n  margins \(margin)mm\n"
        if margin >= 20, random.chance(2, in: 3) {
            page += "  footer { text \"Page {page.number} / {page.count}\" size: 6pt }\n"
        }
        if margin >= 25, random.chance(1, in: 2) { page += "  header { text \"\(words(2))\" size: 6pt }\n" }
        return page + "}\n\n"
    }

    private mutating func enumeration() -> String {
        let name = fresh("Choix")
        var cases: [(name: String, payload: [(String, GeneratedType)])] = []
        let hasPayload = random.chance(1, in: 2)
        let isOpen = !hasPayload && random.chance(1, in: 3)
        var source = "\(isOpen ? "open " : "")enum \(name) {\n"
        for _ in 0..<random.logUniform(1, 5) {
            let item = fresh("cas")
            let payload: [(String, GeneratedType)] =
                hasPayload && random.chance(2, in: 3)
                ? (0..<random.logUniform(1, 2)).map { _ in (fresh("charge"), scalar()) } : []
            cases.append((item, payload))
            let list =
                payload.isEmpty ? "" : "(" + payload.map { "\($0.0): \($0.1.source)" }.joined(separator: ", ") + ")"
            source += "  case \(item)\(list) \"\(item.uppercased())\" \"\(words(1))\"\n"
        }
        enums.append((name, cases, isOpen))
        return source + "}\n\n"
    }

    private mutating func record() -> String {
        let name = fresh("Fiche")
        let fields = self.fields(count: random.logUniform(1, 6))
        records.append((name, fields))
        return "record \(name) {\n" + fields.map { "  \($0.0)  \($0.1.source)\n" }.joined() + "}\n\n"
    }

    private mutating func fields(count: Int) -> [(String, GeneratedType)] {
        (0..<count).map { _ in (fresh("champ"), type(depth: 0)) }
    }

    private mutating func function() -> String {
        let parameter = scalar()
        let name = fresh("calcul")
        let variable = fresh("p")
        let body = text([(variable, parameter)])
        functions.append((name, parameter))
        return "function \(name)(\(variable): \(parameter.source)) -> Text(max: 9000, min: 0) = \(body)\n\n"
    }

    private mutating func component() -> String {
        let parameter = type(depth: 1)
        let name = fresh("piece")
        let variable = fresh("p")
        let takesBlock = random.chance(1, in: 2)
        var scope: Names = [(variable, parameter)]
        let savedHeading = hasHeading
        hasHeading = false
        var body = ""
        for _ in 0..<random.logUniform(1, 3) { body += statement(&scope, depth: 3, indent: "  ", mayHead: false) }
        hasHeading = savedHeading
        if takesBlock { body += "  block\n" }
        components.append((name, parameter, takesBlock))
        return "component \(name)(\(variable): \(parameter.source)) {\n\(body)}\n\n"
    }

    // MARK: Types

    private mutating func scalar() -> GeneratedType {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1, 2: .text(max: random.logUniform(1, 300))
        case 3: .int(-random.logUniform(0, 500), random.logUniform(1, 1_000_000))
        case 4: .money
        case 5: .date
        case 6: .bool
        case 7: .decimal
        case 8: random.chance(1, in: 2) ? .months : .days
        default: enums.isEmpty ? .text(max: 20) : .enumeration(random.pick(enums).name)
        }
    }

    private mutating func type(depth: Int) -> GeneratedType {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return .optional(depth < 2 ? nonOptional(depth: depth + 1) : scalar())
        case 2 where depth < 2:
            return .list(nonOptional(depth: depth + 1), max: random.logUniform(1, depth == 0 ? 40 : 6))
        case 3: return .list(.postal, max: random.logUniform(1, 7))
        case 4 where !records.isEmpty: return .record(random.pick(records).name)
        default: return scalar()
        }
    }

    private mutating func nonOptional(depth: Int) -> GeneratedType {
        let type = type(depth: depth)
        if case .optional(let inner) = type { return inner }
        return type
    }

    // MARK: Expressions

    private mutating func fresh(_ stem: String) -> String {
        counter += 1
        return "\(stem)\(counter)"
    }

    private mutating func words(_ count: Int) -> String {
        let all = [
            "registre", "demande", "page", "l'avis", "été", "Œuvre", "à part", "n° 5", "où ?", "ville :", "reçu",
            "fin !",
            "deux mots", "kilomètre", "anticonstitutionnellement", "et", "ou", "« cité »",
        ]
        return (0..<count).map { _ in random.pick(all) }.joined(separator: " ")
    }

    /// Everything that can be reached from the names without handling an optional.
    private func reachable(_ names: Names) -> Names {
        var found = names
        var index = 0
        while index < found.count, found.count < 200 {
            if case .record(let name) = found[index].type, let record = records.first(where: { $0.name == name }) {
                found += record.fields.map { ("\(found[index].expression).\($0.0)", $0.1) }
            }
            index += 1
        }
        return found
    }

    /// What prints a value, as the inside of braces; none where it has to be taken apart first.
    private mutating func printed(_ expression: String, _ type: GeneratedType) -> String? {
        switch type {
        case .text:
            random.chance(1, in: 8)
                ? "\(expression) | \(random.pick(["upper", "lower", "prose", "postal"]))" : expression
        case .postal, .url, .enumeration: expression
        case .int: random.chance(1, in: 2) ? expression : "\(expression) | number"
        case .decimal: "\(expression) | number(\(random.pick(["2", "0, \"halfUp\"", "1, \"halfEven\""])))"
        case .money: "\(expression) | money"
        case .bool: "if \(expression) then \"oui\" else \"non\""
        case .date:
            "\(expression) | date(\"\(random.pick(["long", "numeric", "full", "iso", "month", "dayMonth", "year"]))\")"
        case .months, .days: "\(expression) | duration"
        case .optional(let inner):
            switch inner {
            case .text, .postal, .url: "\(expression) else \"néant\""
            case .enumeration: "\(expression) | label else \"néant\""
            case .int: "\(expression) | number else \"néant\""
            case .money: "\(expression) | money else \"néant\""
            case .date: "\(expression) | date(\"long\") else \"néant\""
            case .decimal: "\(expression) | number else \"néant\""
            case .months, .days: "\(expression) | duration else \"néant\""
            default: nil
            }
        case .list(let element, _):
            switch element {
            case .text, .postal: join(expression)
            default: random.chance(1, in: 2) ? "\(expression).count" : nil
            }
        case .record, .image: nil
        }
    }

    private mutating func join(_ list: String) -> String {
        let variable = fresh("x")
        return "join(\(variable) in \(list): \(variable), \", \") else \"néant\""
    }

    private mutating func interpolation(_ names: Names) -> String? {
        let all = reachable(names)
        for _ in 0..<6 where !all.isEmpty {
            let (expression, type) = random.pick(all)
            if let printed = printed(expression, type) { return "{\(printed)}" }
        }
        return nil
    }

    /// A string with markup.
    private mutating func text(_ names: Names) -> String {
        var parts: [String] = []
        for _ in 0..<random.logUniform(1, 6) {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: parts.append("**\(words(2))**")
            case 1: parts.append(counter % 2 == 0 ? "*\(words(1))*" : "[\(words(1))](language: en)")
            case 2, 3, 4: parts.append(interpolation(names) ?? words(1))
            default: parts.append(words(random.logUniform(1, 20)))
            }
        }
        return "\"" + words(1) + " " + parts.joined(separator: " ") + "\""
    }

    private mutating func condition(_ names: Names) -> String {
        let all = reachable(names)
        for _ in 0..<6 where !all.isEmpty {
            let (expression, type) = random.pick(all)
            switch type {
            case .bool: return random.chance(1, in: 2) ? expression : "not \(expression)"
            case .int(_, let high): return "\(expression) \(random.pick(["<", ">=", "=="])) \(high / 2)"
            case .date: return "\(expression) < 2024-06-30"
            case .list: return random.chance(1, in: 2) ? "\(expression).count > 1" : "\(expression).isEmpty"
            case .optional: return "\(expression) is \(random.pick(["none", "some"]))"
            case .months: return "\(expression) > 12 months"
            default: continue
            }
        }
        return "true"
    }

    // MARK: Statements

    private mutating func block(_ names: Names, depth: Int, indent: String, mayHead: Bool) -> String {
        var scope = names
        var body = ""
        for _ in 0..<random.logUniform(1, 3) {
            body += statement(&scope, depth: depth + 1, indent: indent + "  ", mayHead: mayHead)
        }
        return "{\n\(body)\(indent)}"
    }

    private mutating func statement(_ names: inout Names, depth: Int, indent: String, mayHead: Bool = true) -> String {
        let kind = Int.random(in: 0..<24, using: &random)
        switch kind {
        case 0 where mayHead && depth == 0:
            defer { hasHeading = true }
            return "\(indent)heading level: \(hasHeading ? random.pick([1, 2]) : 1) \(text(names))\n"
        case 1: return optional(names, depth: depth, indent: indent)
        case 2: return match(names, depth: depth, indent: indent)
        case 3: return loop(names, depth: depth, indent: indent)
        case 4:
            let otherwise =
                random.chance(1, in: 2) ? " else \(block(names, depth: depth, indent: indent, mayHead: false))" : ""
            return
                "\(indent)if \(condition(names)) \(block(names, depth: depth, indent: indent, mayHead: false))\(otherwise)\n"
        case 5 where depth < 3:
            let columns = (0..<random.logUniform(1, 3)).map { _ in
                "\(indent)  column width: \(random.pick(["1fr", "2fr"])) \(block(names, depth: depth + 1, indent: indent + "  ", mayHead: false))\n"
            }
            return "\(indent)row gap: \(random.pick([0, 2, 4]))mm {\n\(columns.joined())\(indent)}\n"
        case 6 where depth < 3:
            let options = random.pick(["padding: 2mm", "fill: #f4f5fb padding: 1mm 2mm", "border: 0.5pt"])
            return "\(indent)box \(options) \(block(names, depth: depth, indent: indent, mayHead: false))\n"
        case 7 where depth < 3: return "\(indent)keep \(block(names, depth: depth, indent: indent, mayHead: false))\n"
        case 8, 9:
            let stacked = random.chance(1, in: 3)
            let pairs = (0..<random.logUniform(1, 5)).map { _ -> String in
                "\(indent)  \"\(words(1))\": \(random.chance(1, in: 2) ? text(names) : interpolation(names).map { "\"\($0) \(words(1))\"" } ?? "\"sans\"")\n"
            }
            return
                "\(indent)fields \(stacked ? "layout: stacked across: 2" : "labelWidth: 20mm") {\n\(pairs.joined())\(indent)}\n"
        case 10:
            let items = (0..<random.logUniform(1, 4)).map { _ in "\(indent)  item \(text(names))\n" }
            return
                "\(indent)list \(random.pick(["", "marker: number", "marker: \"–\""])) {\n\(items.joined())\(indent)}\n"
        case 11:
            if let lines = reachable(names).filter({ if case .list(.postal, _) = $0.type { true } else { false } })
                .randomElement(using: &random)
            {
                return "\(indent)lines \(lines.expression)\n"
            }
            return "\(indent)rule\n"
        case 12: return "\(indent)space \(random.pick([1, 3, 10]))mm\n"
        case 13 where depth == 0 && random.chance(1, in: 3): return "pageBreak\n"
        case 14 where depth < 2:
            return "\(indent)qr \"https://example.org/\(counter)\" size: 18mm alt: \"code \(counter)\"\n"
        case 15:
            if counter % 3 == 0, let chart = chart(names) { return indent + chart + "\n" }
            if let image = reachable(names).first(where: { $0.type == .image }), counter % 2 == 0 {
                return "\(indent)image \(image.expression) size: (5mm, 4mm) alt: \"image \(counter)\"\n"
            }
            return
                "\(indent)shape \(random.pick(["rectangle", "ellipse", "line"])) size: (10mm, 4mm) stroke: #000000 strokeWidth: 0.5pt\n"
        case 16:
            let name = fresh("v")
            let all = reachable(names).filter { if case .record = $0.type { false } else { true } }
            guard let (expression, type) = all.randomElement(using: &random) else { return "\(indent)rule\n" }
            names.append((name, type))
            return "\(indent)let \(name) = \(expression)\n"
        case 21 where depth < 2:
            return
                "\(indent)text \"\(words(1))\\t*\(words(1))*\\n\\t\(words(1))\" tabs: (end(25mm), 28mm) size: 5pt leader: \(random.pick(["dots", "line", "none"]))\n"
        case 19 where depth < 2:
            let body = block(names, depth: depth + 1, indent: indent, mayHead: false)
            return "\(indent)columns 2 gap: \(random.pick([2, 4]))mm \(body)\n"
        case 20 where depth < 2: return grid(names, depth: depth, indent: indent)
        case 22, 23: return depth == 0 ? table(names) : indent + text(names) + "\n"
        case 17, 18: return call(names, depth: depth, indent: indent)
        default:
            // No draw decides it, so that a seed's template stays what it was but for the alignment.
            let alignment = ["", " align: justify", " hyphenate: true", " align: justify size: 14pt"][counter % 4]
            return indent + text(names) + alignment + "\n"
        }
    }

    /// A chart of a number, or of the numbers of a list.
    private func chart(_ names: Names) -> String? {
        for (expression, type) in reachable(names) {
            switch type {
            case .int(_, let most) where most > 0: return "chart bar value: \(expression) of \(most) ground: #e8e8f0"
            case .list(.int, _), .list(.money, _), .list(.decimal, _):
                return "chart sparkline values: \(expression) width: 10mm height: 4mm"
            case .list(.text, _):
                return "chart share values: [\(expression).count, 3] colors: (#203050, #b0b0b0) labels: (\"a\", \"b\")"
            default: continue
            }
        }
        return nil
    }

    /// A table of a list, with what its elements have: groups, totals, lines carried over pages.
    private mutating func table(_ names: Names) -> String {
        let lists = reachable(names).compactMap { name -> (String, GeneratedType)? in
            if case .list(let element, _) = name.type { (name.expression, element) } else { nil }
        }
        guard let (list, element) = lists.randomElement(using: &random) else { return "rule\n" }
        let row = fresh("r")
        var columns = "  column \"\(words(1))\" width: 16mm { text \(text([(row, element)])) }\n"
        var sums = 0
        var key: String?
        for (value, type) in reachable([(row, element)]).prefix(4) {
            let column = "  column \"\(words(1))\" width: 2fr value: \(value)"
            switch type {
            case .int: columns += "\(column) format: number total: sum\n"
            case .money: columns += "\(column) format: money align: decimal total: sum\n"
            case .optional(.int): columns += "\(column) missing: \"n.c.\" total: sum of known\n"
            case .optional(.money): columns += "\(column) format: money missing: \"n.c.\" total: sum\n"
            case .text, .enumeration:
                columns += "\(column)\n"
                key = value
                continue
            case .bool, .date:
                key = value
                continue
            default: continue
            }
            sums += 1
        }
        var table = "table \(row) in \(list) \(random.pick(["", "caption: \"\(words(2))\"", "zebra: #f4f4f4"])) {\n"
        if let key, random.chance(2, in: 3) {
            table += "  group by \(key) { heading \"\(words(1)) {group.count}\" total \"\(words(1))\" }\n"
        }
        table += random.chance(1, in: 3) ? "  columns \"\(words(1))\" {\n\(columns)  }\n" : columns
        if sums > 0, random.chance(1, in: 2) { table += "  carry \"\(words(1))\" as \"{page.number - 1}\"\n" }
        if random.chance(1, in: 2) { table += "  total \"\(words(1)) {group.count}\"\n" }
        return table + "  empty \"\(words(2))\"\n}\n"
    }

    /// A grid whose rows are whole in every branch; columns that take their width from what they hold hold a word.
    private mutating func grid(_ names: Names, depth: Int, indent: String) -> String {
        let tracks = random.pick([["auto", "1fr"], ["1fr", "auto", "2fr"], ["auto", "auto", "1fr"], ["1fr", "1fr"]])
        let inner = indent + "  "
        var rows = ""
        for _ in 0..<random.logUniform(1, 3) {
            let cells = tracks.map { track -> String in
                if track == "auto" { return "\(inner)  cell \"\(words(1))\"\n" }
                let options = random.pick(["", " padding: 1mm", " border: 0.5pt"])
                if random.chance(1, in: 2) { return "\(inner)  cell \(text(names))\(options)\n" }
                return
                    "\(inner)  cell\(options) \(block(names, depth: depth + 1, indent: inner + "  ", mayHead: false))\n"
            }
            rows +=
                random.chance(1, in: 3)
                ? "\(inner)if \(condition(names)) {\n\(cells.joined())\(inner)}\n" : cells.joined()
        }
        let gaps = random.pick(["", " columnGap: 2mm", " rowGap: 3mm"])
        return "\(indent)grid columns: (\(tracks.joined(separator: ", ")))\(gaps) {\n\(rows)\(indent)}\n"
    }

    private mutating func optional(_ names: Names, depth: Int, indent: String) -> String {
        let all = reachable(names).compactMap { name -> (String, GeneratedType)? in
            if case .optional(let inner) = name.type { (name.expression, inner) } else { nil }
        }
        guard let (expression, inner) = all.randomElement(using: &random), depth < 6 else {
            return "\(indent)\(text(names))\n"
        }
        let name = fresh("o")
        let then = block(names + [(name, inner)], depth: depth, indent: indent, mayHead: false)
        return "\(indent)if let \(name) = \(expression) \(then) else { \"rien\" }\n"
    }

    private mutating func match(_ names: Names, depth: Int, indent: String) -> String {
        let all = reachable(names).compactMap { name -> (String, String)? in
            if case .enumeration(let type) = name.type { (name.expression, type) } else { nil }
        }
        guard let (expression, type) = all.randomElement(using: &random), depth < 5,
            let declared = enums.first(where: { $0.name == type })
        else { return "\(indent)\(text(names))\n" }
        var arms = ""
        for item in declared.cases {
            let bound = item.payload.map { (fresh("c"), $0.1) }
            let pattern = bound.isEmpty ? "" : "(" + bound.map { "let \($0.0)" }.joined(separator: ", ") + ")"
            arms +=
                "\(indent)  case \(item.name)\(pattern) \(block(names + bound.map { ($0.0, $0.1) }, depth: depth + 1, indent: indent + "  ", mayHead: false))\n"
        }
        if declared.isOpen {
            let name = fresh("c")
            arms += "\(indent)  case other(let \(name)) { \"{\(name)}\" }\n"
        }
        return "\(indent)match \(expression) {\n\(arms)\(indent)}\n"
    }

    private mutating func loop(_ names: Names, depth: Int, indent: String) -> String {
        let all = reachable(names).compactMap { name -> (String, GeneratedType)? in
            if case .list(let element, _) = name.type { (name.expression, element) } else { nil }
        }
        guard let (expression, element) = all.randomElement(using: &random), depth < 3 else {
            return "\(indent)\(text(names))\n"
        }
        let name = fresh("e")
        return
            "\(indent)for \(name) in \(expression) \(block(names + [(name, element)], depth: depth + 1, indent: indent, mayHead: false))\n"
    }

    private mutating func call(_ names: Names, depth: Int, indent: String) -> String {
        let all = reachable(names)
        if !functions.isEmpty, random.chance(1, in: 2) {
            let function = random.pick(functions)
            if let argument = all.first(where: { $0.type == function.parameter }) {
                return "\(indent)\"\(words(1)) {\(function.name)(\(argument.expression))}\"\n"
            }
        }
        let usable = components.compactMap { component in
            all.first { $0.type == component.parameter }.map { (component, $0.expression) }
        }
        guard depth < 3, let (component, argument) = usable.randomElement(using: &random) else {
            return "\(indent)\(text(names))\n"
        }
        let tail = component.takesBlock ? " " + block(names, depth: depth + 2, indent: indent, mayHead: false) : ""
        return "\(indent)\(component.name)(\(argument))\(tail)\n"
    }
}
