package dev.drawdown.command.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.positions.PositionFields;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingRulesTest {

    private static final String MAPPING =
            """
            {"columns": {"p": "partnerName", "f": "fundReference", "v": "vintageYear", "d": "asOf", "c": "currency",
                         "co": "commitment", "ca": "called", "di": "distributed"},
             "unit": "thousands", "units": {"co": "millions"}, "dateFormat": "dd.MM.yyyy",
             "defaults": {"partnerEntityType": "trust"}}
            """;

    @Test
    void a_mapping_says_what_each_column_means() {
        Mapping mapping = MappingJson.read(MAPPING, PositionFields.ALL);

        assertThat(mapping.unitOf(PositionFields.COMMITMENT)).isEqualTo(Unit.MILLIONS);
        assertThat(mapping.unitOf(PositionFields.CALLED)).isEqualTo(Unit.THOUSANDS);
        assertThat(LocalDate.parse("31.03.2025", mapping.dates())).isEqualTo("2025-03-31");
        assertThat(mapping.headerOf(PositionFields.FUND_REFERENCE)).isEqualTo("f");
        assertThat(mapping.defaultOf(PositionFields.PARTNER_ENTITY_TYPE)).isEqualTo("trust");
        assertThat(MappingJson.read(mapping.document(), PositionFields.ALL).document())
                .isEqualTo(mapping.document());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"p\": \"partnerName\"|\"p\": \"partnername\"|columns.p",
                "\"p\": \"partnerName\"|\"p\": \"called\"|columns.p",
                "\"p\": \"partnerName\", |\"p\": \"partnerName\", \"p\": \"source\", |mapping",
                "\"p\": \"partnerName\", ||partnerName",
                "\"v\": \"vintageYear\", ||vintageYear",
                "{\"partnerEntityType\": \"trust\"}|{}|partnerEntityType",
                "\"trust\"|\" \"|defaults.partnerEntityType",
                "\"unit\": \"thousands\"|\"unit\": \"dozens\"|mapping.unit",
                "\"unit\": \"thousands\"|\"unti\": \"thousands\"|mapping.unti",
                "{\"co\": \"millions\"}|{\"p\": \"millions\"}|units.p",
                "dd.MM.yyyy|dd.MM.JJJJ|dateFormat",
                "\"unit\"|\"charset\": \"utf-99\", \"unit\"|charset",
                "\"unit\"|\"delimiter\": \"ab\", \"unit\"|delimiter",
                "\"unit\"|\"delimiter\": \"7\", \"unit\"|delimiter",
                "\"unit\"|\"groupingSeparator\": \".\", \"unit\"|groupingSeparator"
            })
    void a_mapping_that_cannot_be_meant_is_refused_with_the_field_to_blame(
            String part, String instead, String field) {
        String changed = MAPPING.replace(part, instead == null ? "" : instead);
        assertThat(changed).isNotEqualTo(MAPPING);

        var refusal =
                catchThrowableOfType(
                        InvalidImport.class, () -> MappingJson.read(changed, PositionFields.ALL));

        assertThat(refusal).isNotNull();
        assertThat(refusal.field()).isEqualTo(field);
    }
}
