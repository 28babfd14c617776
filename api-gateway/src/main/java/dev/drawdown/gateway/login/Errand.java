package dev.drawdown.gateway.login;

/**
 * What is remembered of a browser that was sent to the identity provider.
 *
 * @param provider where it was sent to
 * @param clientId as whom
 * @param state comes back with the answer
 * @param nonce stands, hashed, in the identity token
 * @param verifier proves that whoever redeems the code asked for it (RFC 7636)
 * @param redirectUri where it comes back to
 * @param target the page that was asked for
 * @param left seconds since 1970
 */
record Errand(
        String provider,
        String clientId,
        String state,
        String nonce,
        String verifier,
        String redirectUri,
        String target,
        long left) {}
