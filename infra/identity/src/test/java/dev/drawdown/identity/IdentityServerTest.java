package dev.drawdown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The file that users edit, as the server understands it. */
class IdentityServerTest {

    private static final String MANAGER = "018f2b5e-7c00-7000-8000-00000000d0d0";

    @TempDir static Path folder;

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() {
        server =
                SpringApplication.run(
                        IdentityServer.class,
                        "--SERVER_PORT=0",
                        "--IDENTITY_FILE=../local/identity.yaml",
                        "--IDENTITY_KEY_FILE=" + folder.resolve("signing-key.json"),
                        "--IDENTITY_ISSUER=http://127.0.0.1:8083");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, 1",
        "approver, 1",
        "auditor, 1",
        "operator, 0",
    })
    void a_client_of_each_role_gets_a_token_with_its_claims(String role, int managers)
            throws Exception {
        var claims = claims(token(role, role + "-demo", "")).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8083");
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getStringListClaim("manager_ids")).hasSize(managers);
        assertThat(claims.getStringListClaim("lp_references")).isEmpty();
    }

    @Test
    void a_partner_is_named_with_the_request_whatever_its_name_is_made_of() throws Exception {
        var reference = "O'Brien, \"Lund\" & Söns 100% =+#\\";
        var claims =
                claims(
                                token(
                                        "lp",
                                        "lp-demo",
                                        "&lp_reference="
                                                + URLEncoder.encode(
                                                        reference, StandardCharsets.UTF_8)))
                        .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("lp");
        assertThat(claims.getStringListClaim("manager_ids")).containsExactly(MANAGER);
        assertThat(claims.getStringListClaim("lp_references")).containsExactly(reference);
    }

    @Test
    void nobody_but_the_partners_client_can_name_a_partner() throws Exception {
        var claims = claims(token("auditor", "auditor-demo", "&lp_reference=Somebody"));
        assertThat(claims.getJWTClaimsSet().getStringListClaim("lp_references")).isEmpty();
    }

    @Test
    void a_wrong_secret_gets_no_token() throws IOException {
        assertThat(token("auditor", "guessed", "").statusCode()).isEqualTo(401);
    }

    @Test
    void the_signing_key_is_kept_so_that_tokens_outlive_a_restart() throws Exception {
        var kept = SigningKey.keptIn(folder.resolve("signing-key.json"));
        assertThat(claims(token("lp", "lp-demo", "")).getHeader().getKeyID())
                .isEqualTo(kept.getKeyID());
    }

    @Test
    void a_browser_is_sent_to_the_login_page_and_needs_a_challenge() throws IOException {
        var authorize =
                "/oauth2/authorize?response_type=code&client_id=dashboard&scope=openid"
                        + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Flogin%2Foauth2%2Fcode%2Fdrawdown";
        var challenge =
                "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
        assertThat(get(authorize + challenge).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login");
        assertThat(get(authorize).headers().firstValue("Location"))
                .get()
                .asString()
                .contains("error=invalid_request");
    }

    @Test
    void only_health_is_open_to_everybody() throws IOException {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/anything").statusCode()).isIn(302, 401, 403);
    }

    private HttpResponse<String> token(String client, String secret, String more)
            throws IOException {
        return send(
                request("/oauth2/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=%s&client_secret=%s%s"
                                                .formatted(client, secret, more))));
    }

    private static SignedJWT claims(HttpResponse<String> answer) throws ParseException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(
                new JsonMapper().readTree(answer.body()).path("access_token").asString());
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(request(path).header("Accept", "text/html").GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(
                        "http://127.0.0.1:%s%s"
                                .formatted(
                                        server.getEnvironment().getProperty("local.server.port"),
                                        path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
