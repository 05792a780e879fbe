/// What the frame header of a JPEG file says (ITU-T T.81, B.2.2).
struct JPEGHeader: Hashable {
    var width: Int
    var height: Int
    var bits: Int
    var components: Int

    /// Reads the markers up to the frame header, strictly: no stray bytes between them.
    ///
    /// Cairo finds the frame header this way and does not look whether it got there, so a file must not be given to it that is not so.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
        var place = 2
        while place + 3 < bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let marker = bytes[place + 1]
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            switch marker {
            case 0xFF:
                place += 1
                continue
            case 0xC0...0xC2:
                guard length >= 8, place + 9 < bytes.count else { return nil }
                bits = Int(bytes[place + 4])
                height = Int(bytes[place + 5]) << 8 | Int(bytes[place + 6])
                width = Int(bytes[place + 7]) << 8 | Int(bytes[place + 8])
                components = Int(bytes[place + 9])
                return
            // Frames of other processes, scans and stand-alone markers have no business here.
            case 0x00...0x01, 0xC3, 0xC5...0xC7, 0xC8...0xCB, 0xCD...0xDA: return nil
            default:
                guard length >= 2 else { return nil }
                place += 2 + length
            }
        }
        return nil
    }
}
