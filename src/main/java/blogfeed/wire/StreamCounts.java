package blogfeed.wire;

/**
 * What became of frames: {@code received = ignored + rejected + emitted}.
 *
 * @param ignored dropped because they cannot matter, before or after parsing
 * @param rejected broken or beyond a bound
 * @param emitted handed on as events
 */
public record StreamCounts(long received, long ignored, long rejected, long emitted) {
    public static final StreamCounts NONE = new StreamCounts(0, 0, 0, 0);
}
