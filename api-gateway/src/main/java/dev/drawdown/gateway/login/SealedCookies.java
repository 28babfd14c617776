package dev.drawdown.gateway.login;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps a text in the browser that only the gateways can read or make. A login thus lives on
 * whichever gateway answers next, and through its restart. What is longer than a browser takes in
 * one cookie is kept in several.
 */
@Component
class SealedCookies {

    private static final int PIECE = 3_800;
    private static final int MOST_PIECES = 3;

    private static final JWEHeader HEADER =
            new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .compressionAlgorithm(CompressionAlgorithm.DEF)
                    .build();

    private final byte[] key;

    SealedCookies(SessionKey key) {
        this.key = key.bytes();
    }

    /** What was kept under this name, if it is there and ours. */
    Optional<String> read(HttpServletRequest request, String name) {
        StringBuilder sealed = new StringBuilder();
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            String value = value(request, name + "." + piece);
            if (value == null) {
                break;
            }
            sealed.append(value);
        }
        return sealed.isEmpty() ? Optional.empty() : opened(sealed.toString());
    }

    /**
     * Keeps a text until the browser closes.
     *
     * @throws TooLong if a browser would not keep it
     */
    void write(HttpServletRequest request, HttpServletResponse response, String name, String text) {
        List<String> pieces = pieces(text);
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            if (piece < pieces.size()) {
                set(request, response, name + "." + piece, pieces.get(piece), -1);
            } else if (value(request, name + "." + piece) != null) {
                set(request, response, name + "." + piece, "", 0);
            }
        }
    }

    /** The values of the cookies that a text is kept in, in their order. */
    List<String> pieces(String text) {
        String sealed = sealed(text);
        if (sealed.length() > PIECE * MOST_PIECES) {
            throw new TooLong();
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < sealed.length(); from += PIECE) {
            pieces.add(sealed.substring(from, Math.min(from + PIECE, sealed.length())));
        }
        return pieces;
    }

    void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            if (value(request, name + "." + piece) != null) {
                set(request, response, name + "." + piece, "", 0);
            }
        }
    }

    private static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            long seconds) {
        ResponseCookie cookie =
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(seconds)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private String sealed(String text) {
        JWEObject sealing = new JWEObject(HEADER, new Payload(text));
        try {
            sealing.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a cookie could not be sealed", e);
        }
        return sealing.serialize();
    }

    private Optional<String> opened(String sealed) {
        try {
            JWEObject opening = JWEObject.parse(sealed);
            opening.decrypt(new DirectDecrypter(key));
            return Optional.of(opening.getPayload().toString());
        } catch (ParseException | JOSEException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    /** More than a browser keeps. */
    static final class TooLong extends RuntimeException {
        TooLong() {
            super("what must be kept of this login is longer than cookies are", null, false, false);
        }
    }
}
