import GabaritPrimitives

extension StatementChecker {
    /// `rule thickness: 0.5pt color: #000000`.
    func rule(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        let thickness = length(
            "thickness", &reader, in: place, from: .points(0.1), to: .points(50), otherwise: .points(0.5))
        let color = constant(reader.labelled("color"), in: place).flatMap(evaluator.color)
        let language = language(&reader)
        var style = properties(&reader, base: "rule", in: place)
        if let color { style.borderColor = color }
        reader.finish()
        return [make(.rule(thickness: thickness), style, language: language, at: node.span, in: place)]
    }

    /// `shape rectangle size: (30mm, 10mm) fill: #f4f5fb stroke: #000000 strokeWidth: 0.5pt`.
    func shape(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        enum Outline: String, CaseIterable { case rectangle, ellipse, line, polygon }
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        let outline = constant(reader.requiredValue(example: "rectangle"), in: place).flatMap {
            evaluator.word($0, among: Outline.self)
        }
        let size = constant(reader.required("size", example: "(30mm, 10mm)"), in: place).flatMap {
            evaluator.pair($0, of: "size")
        }
        let stroke = constant(reader.labelled("stroke"), in: place).flatMap(evaluator.color)
        let width = constant(reader.labelled("strokeWidth"), in: place).flatMap {
            evaluator.length($0, of: "strokeWidth", from: .points(0.1), to: .points(50))
        }
        let points: [Point]? =
            outline == .polygon
            ? constant(reader.required("points", example: "((0mm, 0mm), (10mm, 0mm), (5mm, 8mm))"), in: place).flatMap {
                polygon($0, inside: size)
            } : nil
        let alternative = alternative(reader.labelled("alt"), in: place)
        let language = language(&reader)
        var style = properties(&reader, base: "shape", in: place)
        if let stroke { style.borderColor = stroke }
        if let width {
            style.border = Edges(all: width)
        } else if style.border == nil, stroke != nil || style.fill == nil || outline == .line {
            // A shape without a ground is at least a line.
            style.border = Edges(all: .points(0.5))
        }
        reader.finish()
        guard let outline, let size else { return [] }
        let kind: ShapeKind
        switch outline {
        case .rectangle: kind = .rectangle
        case .ellipse: kind = .ellipse
        case .line: kind = .line
        case .polygon:
            guard let points else { return [] }
            kind = .polygon(points)
        }
        let element = TypedElementKind.shape(kind, Size(width: size.0, height: size.1), alternative: alternative)
        return [make(element, style, language: language, at: node.span, in: place)]
    }

    /// At least three points, all inside the shape's box.
    private func polygon(_ constant: Constant, inside size: (Length, Length)?) -> [Point]? {
        guard case .tuple(let corners) = constant.value, (3...200).contains(corners.count) else {
            let expected = Message(fr: "trois points ou plus", en: "three points or more")
            context.report(
                ElementMessages.wrongKind(found: constant.kind.message, expected: expected, at: constant.span))
            return nil
        }
        var points: [Point] = []
        for corner in corners {
            guard case .tuple(let sides) = corner.value, sides.count == 2 else {
                return evaluator.wrongKind(corner, expected: .tuple)
            }
            guard let x = evaluator.length(sides[0], of: "points", to: size?.0 ?? StaticEvaluator.limit),
                let y = evaluator.length(sides[1], of: "points", to: size?.1 ?? StaticEvaluator.limit)
            else { return nil }
            points.append(Point(x: x, y: y))
        }
        return points
    }

    /// `space 4mm`.
    func space(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        let height = constant(reader.requiredValue(example: "4mm"), in: place).flatMap {
            evaluator.length($0, of: "space", to: .millimetres(500))
        }
        reader.finish()
        guard let height else { return [] }
        return [make(.space(height), StyleProperties(), at: node.span, in: place)]
    }

    /// `pageBreak`.
    func pageBreak(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        requireTopLevel(node.name, in: place)
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        reader.finish()
        return [make(.pageBreak, StyleProperties(), at: node.span, in: place)]
    }

    // MARK: - Pictures

    /// `image "lib/x.png" width: 30mm alt: "…"`: the other side follows the pixels; or `image logo size: (30mm, 20mm) alt: "…"`.
    func image(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        let value = reader.requiredValue(example: "\"lib/image.png\"")
        if let value, isDatum(value, in: place) { return image(value, &reader, node, in: place) }
        let path = constant(value, in: place)
        let least = Length.points(1)
        let width = constant(reader.labelled("width"), in: place).flatMap {
            evaluator.length($0, of: "width", from: least)
        }
        let height = constant(reader.labelled("height"), in: place).flatMap {
            evaluator.length($0, of: "height", from: least)
        }
        let alternative = pictureAlternative(&reader, in: place)
        let language = language(&reader)
        let style = properties(&reader, base: "image", in: place)
        let hasNoSide = !reader.isGiven("width") && !reader.isGiven("height")
        if hasNoSide { context.report(ElementMessages.missingArgument("width", of: node.name, example: "30mm")) }
        reader.finish()
        guard let path, let name = evaluator.text(path, of: "image"), let number = imageNumber(name, at: path.span),
            let alternative, width != nil || height != nil
        else { return [] }
        let pixels = images[number]
        let size = size(of: pixels, width: width, height: height)
        if width != nil, height != nil, isDistorted(size, pixels) {
            context.report(ElementMessages.distorted(pixels.pixelWidth, pixels.pixelHeight, at: node.name.span))
        }
        return [
            make(
                .image(.template(number), size, alternative: alternative), style, language: language, at: node.span,
                in: place)
        ]
    }

    /// The text for who cannot see a picture, or none where the template says that it is decoration; nothing where it is not written.
    private func pictureAlternative(_ reader: inout ArgumentReader, in place: Place) -> TypedExpression?? {
        guard let node = reader.required("alt", example: "\"…\"") else { return nil }
        if case .none = node.kind { return .some(nil) }
        return alternative(node, in: place).map(Optional.some)
    }

    /// Whether a picture is named by an expression over the data, not by a path in quotes or a theme's token.
    private func isDatum(_ node: ExpressionNode, in place: Place) -> Bool {
        switch node.kind {
        case .member(let base, _, _):
            guard case .name(let name) = base.kind, case .theme? = context.visible(name, in: place.scope.file)?.entry
            else { return true }
            return false
        case .name, .conditional, .match, .orElse, .call, .aggregate: return true
        default: return false
        }
    }

    /// A picture of the data: it stands in a box of given size, as large as its proportions let it.
    private func image(
        _ value: ExpressionNode, _ reader: inout ArgumentReader, _ node: ElementNode, in place: Place
    ) -> [TypedStatement] {
        let picture = expressions.checkPresent(value, in: place.scope)
        let size = constant(reader.required("size", example: "(30mm, 20mm)"), in: place).flatMap {
            evaluator.pair($0, of: "size", from: .points(1))
        }
        let alternative = pictureAlternative(&reader, in: place)
        let language = language(&reader)
        let style = properties(&reader, base: "image", in: place)
        reader.finish()
        switch picture.type {
        case .unknown: return []
        case .image: break
        default:
            context.report(ElementMessages.notAnImage(context.describe(picture.type), at: value.span))
            return []
        }
        guard let size, let alternative else { return [] }
        let kind = TypedElementKind.image(
            .data(picture), Size(width: size.0, height: size.1), alternative: alternative)
        return [make(kind, style, language: language, at: node.span, in: place)]
    }

    private func size(of image: TemplateImage, width: Length?, height: Length?) -> Size {
        func following(_ side: Length, _ own: Int, _ other: Int) -> Length {
            side.scaled(by: Double(max(other, 1)) / Double(max(own, 1)))
        }
        switch (width, height) {
        case (let width?, let height?): return Size(width: width, height: height)
        case (let width?, nil): return Size(width: width, height: following(width, image.pixelWidth, image.pixelHeight))
        case (nil, let height?):
            return Size(width: following(height, image.pixelHeight, image.pixelWidth), height: height)
        case (nil, nil): return .zero
        }
    }

    /// Whether the sides differ from the pixels' by more than one part in fifty.
    private func isDistorted(_ size: Size, _ image: TemplateImage) -> Bool {
        let left = size.width.points * Double(image.pixelHeight)
        let right = size.height.points * Double(image.pixelWidth)
        return abs(left - right) > 0.02 * max(left, right)
    }

    /// The number of a picture; its bytes are looked at once.
    private func imageNumber(_ path: String, at span: Span) -> Int? {
        if let known = imageNumbers[path], let number = known { return number }
        let number: Int?
        do throws(ImageFault) {
            images.append(try look(at: path))
            number = images.count - 1
        } catch {
            context.report(error.diagnostic(at: span))
            number = nil
        }
        imageNumbers[path] = .some(number)
        return number
    }

    private func look(at path: String) throws(ImageFault) -> TemplateImage {
        let bytes: [UInt8]
        do throws(ResourceError) { bytes = try context.resources.bytes(at: path) } catch { throw .resource(error) }
        do throws(ImageProblem) {
            let (width, height) = try context.images.probe(bytes, sideLimit: nil)
            return TemplateImage(path: path, pixelWidth: width, pixelHeight: height)
        } catch { throw .problem(error) }
    }

    // MARK: - Codes

    /// `qr text size: 24mm alt: "…" correction: medium`.
    func code(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        let value = reader.requiredValue(example: "lien")
        let size = constant(reader.required("size", example: "24mm"), in: place).flatMap {
            evaluator.length($0, of: "size", from: .millimetres(5), to: .millimetres(300))
        }
        let correction =
            constant(reader.labelled("correction"), in: place).flatMap {
                evaluator.word($0, among: CodeCorrection.self)
            } ?? .medium
        let alternative = alternative(reader.required("alt", example: "\"…\""), in: place)
        let language = language(&reader)
        let style = properties(&reader, base: "qr", in: place)
        reader.finish()
        guard let value else { return [] }
        let text: TypedExpression
        if case .string(let string) = value.kind {
            text = expressions.checkText(string, in: place.scope, isTypeset: false)
        } else {
            text = expressions.printable(expressions.check(value, in: place.scope))
        }
        guard let size, let alternative else { return [] }
        if let type = text.type.asText {
            if type.minimum == 0 { context.report(SemanticsMessages.mayBeEmpty("qr", at: value.span)) }
            checkCapacity(bytes: text.mostBytes(type), size: size, correction, at: value.span)
        }
        let kind = TypedElementKind.code(text, size: size, correction: correction, alternative: alternative)
        return [make(kind, style, language: language, at: node.span, in: place)]
    }

    private func checkCapacity(bytes: Int, size: Length, _ correction: CodeCorrection, at span: Span) {
        guard let version = CodeCapacity.version(bytes: bytes, correction: correction) else {
            let most = CodeCapacity.bytes(version: CodeCapacity.versions.upperBound, correction: correction)
            context.report(ElementMessages.codeTooLong(bytes: bytes, most: most, at: span))
            return
        }
        let modules = CodeCapacity.modules(version: version)
        let least = CodeCapacity.leastModule * modules
        guard size < least else { return }
        context.report(
            ElementMessages.codeTooSmall(
                bytes: bytes, module: Length(units: size.units / modules), least: least, at: span))
    }
}

extension TypedExpression {
    /// The most bytes of UTF-8 that a text may have.
    func mostBytes(_ type: TextType) -> Int {
        if case .literal(.text(let text)) = kind { return text.utf8.count }
        let greatest = type.repertoire.ranges.last?.upperBound ?? 0
        let width = greatest < 0x80 ? 1 : greatest < 0x800 ? 2 : greatest < 0x10000 ? 3 : 4
        return type.maximum.multipliedClamped(by: width)
    }
}
