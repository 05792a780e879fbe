/// A turn by an angle: its cosine and sine, the same on every machine.
///
/// The C library's functions may differ in the last bit from one processor to another; these use sums and products only.
struct Rotation: Hashable {
    let cosine: Double
    let sine: Double

    /// Makes a turn; positive angles run with the clock, as y points down.
    ///
    /// An angle that is not finite turns nothing.
    init(degrees: Double) {
        guard degrees.isFinite else {
            (cosine, sine) = (1, 0)
            return
        }
        // Reduced to a quarter and −45°…45°, where twelve terms of the Taylor series are exact to the last bit.
        let reduced = degrees.truncatingRemainder(dividingBy: 360)
        let quarter = (reduced / 90).rounded()
        let radians = (reduced - quarter * 90) * (Double.pi / 180)
        let square = radians * radians
        var (c, s, cosineTerm, sineTerm) = (1.0, radians, 1.0, radians)
        for term in 1...12 {
            let double = Double(2 * term)
            cosineTerm *= -square / (double * (double - 1))
            sineTerm *= -square / (double * (double + 1))
            c += cosineTerm
            s += sineTerm
        }
        switch (Int(quarter) % 4 + 4) % 4 {
        case 1: (cosine, sine) = (-s, c)
        case 2: (cosine, sine) = (-c, -s)
        case 3: (cosine, sine) = (s, -c)
        default: (cosine, sine) = (c, s)
        }
    }
}
