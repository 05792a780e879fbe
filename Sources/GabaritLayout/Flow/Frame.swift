internal import GabaritPages
internal import GabaritPrimitives

/// What one block placed in one region: items and frames at fixed places, measured from its upper left corner.
struct Frame {
    /// One thing to paint.
    struct Item {
        /// What is painted, measured from the frame's upper left corner.
        var content: PageItem.Content
        /// To whom it belongs.
        var owner: PageItem.Owner
        /// Where in the template it comes from.
        var span: Span
        /// Its block's number in reading order.
        var sequence: Int
        /// What it is to the items around it.
        var kind = Kind.content

        /// What an item is to the items around it.
        enum Kind {
            /// The ground or the border of a group: under everything else.
            case ground
            /// What a reader is told, or a figure.
            case content
            /// What is painted when a block's own items are all there: an underline, which would else part them.
            case trailing
        }
    }

    /// A frame in a frame.
    struct Part {
        var frame: Frame
        var origin: Point
    }

    /// The height.
    var height: Length
    /// The things to paint that are its own, under its parts.
    var items: [Item] = []
    /// The frames inside.
    var parts: [Part] = []
    /// The colour of its ground, which its parts stand on.
    var ground: Color?
    /// What does not fit in it, though nothing is left to try.
    var overflows: [Overflow] = []
}

/// Something that stands where it does not fit: a defect, of the template's check or of the engine.
struct Overflow: Hashable {
    /// What is too small.
    enum Measure: Hashable {
        case height, width
    }

    /// What is too small.
    var measure: Measure
    /// The length it would take.
    var needed: Length
    /// The length there is.
    var offered: Length
    /// What does not fit.
    var span: Span
    /// The first datum in it.
    var dataPath: DataPath?
}
