package dev.drawdown.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "elsewhere",
                "",
                " /funds",
                "/funds\r\nSet-Cookie: a=b",
                "/fun ds",
                "/\t/elsewhere.example"
            })
    void what_is_no_path_of_ours_leads_home(String asked) {
        assertThat(Target.of(asked)).isEqualTo("/");
    }

    @Test
    void a_path_of_ours_stays_with_its_query() {
        assertThat(Target.of("/audit?name=FundOpened.v1&cursor=a%2Fb"))
                .isEqualTo("/audit?name=FundOpened.v1&cursor=a%2Fb");
    }

    @Test
    void nothing_and_what_is_too_long_to_be_kept_lead_home() {
        assertThat(Target.of(null)).isEqualTo("/");
        assertThat(Target.of("/" + "a".repeat(1_000))).isEqualTo("/");
    }
}
