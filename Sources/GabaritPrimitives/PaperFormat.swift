/// A format of paper that has a name.
public enum PaperFormat: String, Hashable, Sendable, CaseIterable {
    case a3 = "A3", a4 = "A4", a5 = "A5", a6 = "A6", letter = "Letter"

    /// Its size, upright (ISO 216; Letter is 8.5 × 11 inches).
    public var size: Size {
        switch self {
        case .a3: Size(width: .millimetres(297), height: .millimetres(420))
        case .a4: Size(width: .millimetres(210), height: .millimetres(297))
        case .a5: Size(width: .millimetres(148), height: .millimetres(210))
        case .a6: Size(width: .millimetres(105), height: .millimetres(148))
        case .letter: Size(width: .points(612), height: .points(792))
        }
    }
}
