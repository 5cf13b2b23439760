package blogfeed.identity;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpClient;
import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks up who is who, and remembers it for a while: {@link DocumentMemory} says for how long. However many ask for a DID at once, it is
 * looked up once. A call lasts as long as the clients it is given let it. Safe for use by many threads.
 */
public final class Identities {
    private final PlcDirectory directory;
    private final WebDocuments web;
    private final Handles handles;
    private final DocumentMemory memory;
    private final Map<Did, CompletableFuture<Resolution<DidDocument>>> underWay = new ConcurrentHashMap<>();

    /**
     * Asks nobody before it is asked.
     *
     * @param plcDirectory such as {@code https://plc.directory}, asked by {@code http}
     * @param strangers asks the hosts that DIDs and handles name
     */
    public Identities(
            URI plcDirectory, HttpClient http, GuardedClient strangers, TxtRecords names, InstantSource clock) {
        directory = new PlcDirectory(plcDirectory, http);
        web = new WebDocuments(strangers);
        handles = new Handles(strangers, names);
        memory = new DocumentMemory(clock);
    }

    /** The document of a DID. One that was known before stands in while nobody can be asked. */
    public Resolution<DidDocument> resolve(Did did) {
        return memory.recall(did).orElseGet(() -> lookUp(did));
    }

    /** What {@link #resolve(Did)} would tell without asking anybody. */
    public Optional<Resolution<DidDocument>> known(Did did) {
        return memory.recall(did);
    }

    /** The document of a DID as it is now, for who doubts what is remembered; but no more than once a minute. */
    public Resolution<DidDocument> refresh(Did did) {
        return memory.mayRefresh(did) ? lookUp(did) : resolve(did);
    }

    /** The document of the account that a handle belongs to: the handle names its DID, and the DID's document names the handle. */
    public Resolution<DidDocument> resolve(Handle handle) {
        var named = handles.find(handle);
        if (named instanceof NotFound<Did> missing) {
            return new NotFound<>(missing.why());
        }
        if (named instanceof Unreachable<Did> unreachable) {
            return new Unreachable<>(unreachable.why());
        }
        var answer = resolve(((Found<Did>) named).value());
        return answer instanceof Found<DidDocument> found
                        && !found.value().handle().equals(Optional.of(handle))
                ? new NotFound<>(handle + " names " + found.value().did() + ", whose document does not name it")
                : answer;
    }

    private Resolution<DidDocument> lookUp(Did did) {
        var mine = new CompletableFuture<Resolution<DidDocument>>();
        var others = underWay.putIfAbsent(did, mine);
        if (others != null) {
            return others.join();
        }
        try {
            var answer = memory.keep(did, ask(did));
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(did);
        }
    }

    private Resolution<DidDocument> ask(Did did) {
        if (did.value().startsWith(PlcDirectory.PREFIX)) {
            return directory.find(did);
        }
        return did.value().startsWith(WebDocuments.PREFIX)
                ? web.find(did)
                : new NotFound<>(did + " is of a method that the network does not use");
    }
}
