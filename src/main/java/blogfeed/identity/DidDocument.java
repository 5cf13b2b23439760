package blogfeed.identity;

import blogfeed.model.Did;
import blogfeed.model.Handle;
import java.net.URI;
import java.util.Optional;

/**
 * What a DID's document tells of an account, as the <a href="https://atproto.com/specs/did#did-documents">AT Protocol's DID
 * specification</a> reads it.
 *
 * @param handle the one it claims; {@link Identities#resolve(Handle)} tells whether that is its own
 * @param pds the server that holds its repository: {@code http} or {@code https}, a host, perhaps a port, and nothing else
 * @param signingKey the key {@code #atproto}, which signs for the account
 */
public record DidDocument(Did did, Optional<Handle> handle, Optional<URI> pds, Optional<PublicKey> signingKey) {}
