package blogfeed.wire;

import java.util.Arrays;

/** Frames one behind the other in one array, used over and over so that a frame leaves no garbage. */
public final class Arena {
    private static final int SMALLEST = 1 << 16;

    /** What still comes in when it is full: the rest of what was read at once from a socket, unpacked. */
    private static final int SLACK = 1 << 19;

    private final int usual;
    private byte[] bytes = new byte[SMALLEST];
    private int[] ends = new int[256];
    private int frames;

    /** @param full how many bytes it holds before it counts as full; more than a little behind that makes it grow for once */
    public Arena(int full) {
        this.usual = full + SLACK;
    }

    public int frames() {
        return frames;
    }

    public int size() {
        return frames == 0 ? 0 : ends[frames - 1];
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from(int frame) {
        return frame == 0 ? 0 : ends[frame - 1];
    }

    public int to(int frame) {
        return ends[frame];
    }

    public void add(byte[] source, int from, int to) {
        var at = reserve(to - from);
        System.arraycopy(source, from, bytes, at, to - from);
        close(at + to - from);
    }

    /** Empties it, and gives back what a huge frame made it grow to. */
    public void clear() {
        frames = 0;
        if (bytes.length > usual) {
            bytes = new byte[SMALLEST];
        }
    }

    private int reserve(int length) {
        var at = size();
        if (at + length > bytes.length) {
            int doubled = bytes.length * 2;
            bytes = Arrays.copyOf(
                    bytes, Math.max(at + length, bytes.length < usual ? Math.min(doubled, usual) : doubled));
        }
        if (frames == ends.length) {
            ends = Arrays.copyOf(ends, frames * 2);
        }
        return at;
    }

    private void close(int end) {
        ends[frames++] = end;
    }
}
