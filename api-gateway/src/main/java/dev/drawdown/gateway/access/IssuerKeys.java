package dev.drawdown.gateway.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;

/** The issuer's public keys, found by discovery, kept through a short outage of the issuer. */
final class IssuerKeys {

    private static final int DOCUMENT_BYTES = 512 * 1024;

    private IssuerKeys() {}

    /**
     * Asks the issuer where its keys are; the keys themselves are fetched when a token needs them.
     *
     * @throws IOException if the issuer does not answer, or answers for another issuer
     */
    static JWKSource<SecurityContext> discover(AccessSettings settings) throws IOException {
        ResourceRetriever http =
                new DefaultResourceRetriever(
                        Math.toIntExact(settings.connectTimeout().toMillis()),
                        Math.toIntExact(settings.readTimeout().toMillis()),
                        DOCUMENT_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(keysOf(settings.issuer(), http), http)
                .cache(settings.keysFresh().toMillis(), settings.readTimeout().toMillis())
                .refreshAheadCache(settings.keysFresh().dividedBy(5).toMillis(), false)
                .rateLimited(settings.keysInterval().toMillis())
                .outageTolerant(settings.keysBridge().toMillis())
                .build();
    }

    private static URL keysOf(URI issuer, ResourceRetriever http) throws IOException {
        String base = issuer.toString().replaceAll("/+$", "");
        URL document = URI.create(base + "/.well-known/openid-configuration").toURL();
        try {
            Map<String, Object> found =
                    JSONObjectUtils.parse(http.retrieveResource(document).getContent());
            if (!issuer.toString().equals(found.get("issuer"))) {
                throw new IOException(document + " speaks for another issuer");
            }
            return JSONObjectUtils.getURI(found, "jwks_uri").toURL();
        } catch (ParseException e) {
            throw new IOException(document + " is not a discovery document", e);
        }
    }
}
