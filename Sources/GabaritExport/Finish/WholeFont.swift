/// A face's program with every character of WinAnsi that it has: what stands in for the subsets of many files.
final class WholeFont {
    /// The program as viewers read it.
    let program: FontProgram
    /// The bytes of the program; they live as long as this.
    private let plain: UnsafeRawBufferPointer
    /// The compressed bytes.
    let compressed: [UInt8]

    /// How many bytes the program has before compression.
    var count: Int { plain.count }

    /// Keeps a program and compresses it.
    ///
    /// Nothing where the bytes are no program of such a font.
    init?(_ bytes: UnsafeRawBufferPointer, deflater: Deflater) throws(FinishError) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyMemory(from: bytes)
        plain = UnsafeRawBufferPointer(copy)
        guard let program = FontProgram(plain) else {
            copy.deallocate()
            return nil
        }
        self.program = program
        let buffer = ByteBuffer(capacity: bytes.count)
        do { try deflater.compress(plain, into: buffer) } catch {
            copy.deallocate()
            throw error
        }
        compressed = [UInt8](buffer.bytes)
    }

    deinit { plain.deallocate() }
}
