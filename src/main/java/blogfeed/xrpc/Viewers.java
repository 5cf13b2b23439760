package blogfeed.xrpc;

import blogfeed.identity.PlausibleToken;
import blogfeed.identity.ServiceTokens;
import blogfeed.identity.TokenAnswer;
import blogfeed.identity.TokenAnswer.Refused;
import blogfeed.identity.TokenAnswer.Unverifiable;
import blogfeed.identity.TokenAnswer.Verified;
import blogfeed.identity.TokenFlaw;
import blogfeed.model.Nsid;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Tells who asks by the token that came along. What takes time happens off the event loop, and how much of it at once is bounded: a
 * flood of tokens makes viewers anonymous, not the feed slow.
 */
final class Viewers {
    private static final System.Logger LOG = System.getLogger(Viewers.class.getName());

    private static final Viewer ANONYMOUS = new Viewer.Anonymous();
    private static final TokenAnswer FULL = new Unverifiable("too many tokens are being checked");
    private static final String SCHEME = "Bearer ";

    private static final int MOST_CHECKED_AT_ONCE = 64;
    private static final int MOST_LOOKED_UP_AT_ONCE = 32;
    private static final int LOOKING_UP = 8;

    private final ServiceTokens tokens;
    private final Tally tally;
    private final Lane<TokenAnswer> checks;
    private final Lane<TokenAnswer> lookUps;

    Viewers(ServiceTokens tokens, Tally tally, Vertx vertx) {
        this.tokens = tokens;
        this.tally = tally;
        checks = new Lane<>(MOST_CHECKED_AT_ONCE, FULL, work -> vertx.executeBlocking(work, false));
        var patient = vertx.createSharedWorkerExecutor("look-ups", LOOKING_UP);
        lookUps = new Lane<>(MOST_LOOKED_UP_AT_ONCE, FULL, work -> patient.executeBlocking(work, false));
    }

    /**
     * Who calls a method that can be called without being anybody.
     *
     * @param method the method that is called
     */
    Future<Viewer> viewer(HttpServerRequest request, Nsid method) {
        var headers = request.headers().getAll("authorization");
        return headers.isEmpty() ? Future.succeededFuture(ANONYMOUS) : viewer(headers, method);
    }

    private Future<Viewer> viewer(List<String> headers, Nsid method) {
        var header = headers.get(0);
        if (headers.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            tally.refused(TokenFlaw.FORM);
            return Future.succeededFuture(new Viewer.Refused(XrpcError.unauthorized(
                    "AuthenticationRequired", "The header 'authorization' must hold a service token: Bearer ….")));
        }
        var reading = tokens.read(header.substring(SCHEME.length()).strip(), method);
        if (reading instanceof PlausibleToken token) {
            var lane = tokens.isIssuerKnown(token) ? checks : lookUps;
            return lane.run(() -> tokens.verify(token)).map(this::viewer);
        }
        return Future.succeededFuture(viewer((TokenAnswer) reading));
    }

    private Viewer viewer(TokenAnswer answer) {
        tally.count(answer);
        if (answer instanceof Verified verified) {
            return new Viewer.Known(verified.issuer());
        }
        if (answer instanceof Refused refused) {
            return new Viewer.Refused(XrpcError.unauthorized(refused.flaw().error(), refused.message()));
        }
        LOG.log(Level.DEBUG, "a viewer stays anonymous: {0}", ((Unverifiable) answer).why());
        return ANONYMOUS;
    }
}
