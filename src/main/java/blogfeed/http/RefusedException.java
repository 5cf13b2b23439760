package blogfeed.http;

import java.io.IOException;

/** Carries a refusal out of the depths of OkHttp. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    final Refusal refusal;

    RefusedException(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }
}
