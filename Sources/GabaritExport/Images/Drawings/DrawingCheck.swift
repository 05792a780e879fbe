import GabaritPrimitives

/// Looks whether an SVG file holds only what is drawn as outlines: shapes, gradients, patterns, clips and copies of them.
///
/// Refused are text, which a reader would see and no tool would find; pictures, filters and masks, which end as pixels; what lies
/// outside the file; and what could change from one machine to the next (SVG 1.1, chapters 5, 10, 15, 18 to 20).
struct DrawingCheck {
    /// The most elements of a file.
    static let elementLimit = 20_000
    /// The most elements that stand in one another.
    static let depthLimit = 64

    private static let svg = "http://www.w3.org/2000/svg"
    private static let drawn: Set<String> = [
        "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "linearGradient", "radialGradient", "stop", "clipPath", "pattern", "marker", "style", "a", "view",
    ]
    private static let silent: Set<String> = ["title", "desc", "metadata"]
    private static let refused: [String: DrawingFault.Reason] = [
        "text": .text, "tspan": .text, "tref": .text, "textPath": .text, "foreignObject": .text,
        "image": .picture, "feImage": .picture, "script": .script, "animate": .animation, "set": .animation,
        "animateTransform": .animation, "animateMotion": .animation, "animateColor": .animation,
        "filter": .effect, "mask": .effect,
    ]

    private var reader: MarkupReader
    /// The elements that are open.
    private var open: [String] = []
    private var count = 0
    /// The depth of the element whose content is passed over.
    private var passed: Int?
    private var size: (width: Double, height: Double)?

    private init(_ bytes: [UInt8]) { reader = MarkupReader(bytes) }

    /// The natural width and height of a drawing, in its own units.
    static func size(of bytes: [UInt8]) throws(DrawingFault) -> (width: Double, height: Double) {
        var check = DrawingCheck(bytes)
        return try check.run()
    }

    private mutating func run() throws(DrawingFault) -> (width: Double, height: Double) {
        while let event = try reader.next() {
            switch event {
            case .start(let name, let attributes, let isEmpty):
                guard !open.isEmpty || count == 0 else { throw reader.fault(.markup) }
                try begin(name, attributes)
                if isEmpty { try end(name) }
            case .end(let name): try end(name)
            case .text(let text):
                guard let element = open.last else { throw reader.fault(.markup) }
                guard passed == nil, element == "style" else { continue }
                if let reason = DrawingStyles.refusal(of: text) { throw reader.fault(reason, element) }
            }
        }
        guard open.isEmpty, count > 0, let size else { throw reader.fault(.markup) }
        return size
    }

    private mutating func begin(_ name: String, _ attributes: [(name: String, value: String)]) throws(DrawingFault) {
        count += 1
        open.append(name)
        guard count <= Self.elementLimit, open.count <= Self.depthLimit else { throw reader.fault(.tooMuch) }
        if count == 1 {
            guard name == "svg", attributes.contains(where: { $0.name == "xmlns" }) else { throw reader.fault(.markup) }
            guard let size = DrawingSize.size(attributes) else { throw reader.fault(.noSize, name) }
            self.size = size
        }
        guard passed == nil else { return }
        // What has a prefix belongs to the program that drew the file; SVG's own namespace may not hide behind one.
        if Self.silent.contains(name) || name.contains(":") {
            try checkNamespaces(attributes)
            passed = open.count
            return
        }
        guard Self.drawn.contains(name) else { throw reader.fault(Self.refused[name] ?? .element, name) }
        try checkNamespaces(attributes)
        for attribute in attributes { try check(attribute.name, attribute.value) }
    }

    private mutating func end(_ name: String) throws(DrawingFault) {
        guard open.popLast() == name else { throw reader.fault(.markup, name) }
        if let passed, open.count < passed { self.passed = nil }
    }

    private func checkNamespaces(_ attributes: [(name: String, value: String)]) throws(DrawingFault) {
        for (name, value) in attributes {
            if name == "xmlns", value != Self.svg { throw reader.fault(.markup, name) }
            if name.hasPrefix("xmlns:"), value == Self.svg { throw reader.fault(.markup, name) }
        }
    }

    private func check(_ name: String, _ value: String) throws(DrawingFault) {
        if name == "href" || name == "xlink:href" {
            guard value.hasPrefix("#"), !value.contains("&") else { throw reader.fault(.reference, name) }
            return
        }
        // Languages are those of the machine that draws.
        if name == "systemLanguage" || name == "requiredFeatures" || name == "requiredExtensions" {
            throw reader.fault(.element, name)
        }
        if name == "xml:base" { throw reader.fault(.reference, name) }
        guard !name.contains(":"), !name.hasPrefix("data-"), !name.hasPrefix("aria-") else { return }
        if name.hasPrefix("on") { throw reader.fault(.script, name) }
        if name == "filter" || name == "mask" {
            guard value == "none" else { throw reader.fault(.effect, name) }
        }
        if value.contains("&") { throw reader.fault(.markup, name) }
        if let reason = name == "style" ? DrawingStyles.refusal(of: value) : DrawingStyles.refusal(ofAddressesIn: value)
        {
            throw reader.fault(reason, name)
        }
    }
}
