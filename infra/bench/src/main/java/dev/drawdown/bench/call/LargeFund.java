package dev.drawdown.bench.call;

import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Reply;
import dev.drawdown.bench.system.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A fund, and the partners committed to it. */
public record LargeFund(String id, List<String> partners) {

    public static LargeFund open(Bearer administrator, int port, int partners) throws IOException {
        try (Wire wire = Wire.to(port)) {
            String fund =
                    sent(
                                    wire,
                                    administrator,
                                    "/api/funds",
                                    """
                                    {"name":"Large Fund","currency":"USD","vintageYear":2025,"effectiveDate":"2025-06-01"}""")
                            .value("fundId");
            List<String> ids = new ArrayList<>();
            for (int n = 0; n < partners; n++) {
                String partner =
                        sent(
                                        wire,
                                        administrator,
                                        "/api/limited-partners",
                                        """
                                        {"entityType":"institutional","legalName":"Partner %d"}"""
                                                .formatted(n))
                                .value("partnerId");
                sent(
                        wire,
                        administrator,
                        "/api/funds/%s/commitments".formatted(fund),
                        """
                        {"partnerId":"%s","amountCents":%d,"effectiveDate":"2025-07-01"}"""
                                .formatted(partner, 1_000_000_000_00L + n));
                ids.add(partner);
            }
            return new LargeFund(fund, ids);
        }
    }

    private static Reply sent(Wire wire, Bearer administrator, String path, String body)
            throws IOException {
        return wire.send(administrator.post(path, UUID.randomUUID().toString(), body)).expect(201);
    }

    byte[] preview(Bearer administrator) {
        return administrator.post(
                "/api/funds/%s/capital-calls/preview".formatted(id),
                UUID.randomUUID().toString(),
                body());
    }

    byte[] issue(Bearer administrator) {
        return administrator.post(
                "/api/funds/%s/capital-calls".formatted(id), UUID.randomUUID().toString(), body());
    }

    /** A thousand dollars of each, more or less: no two lines are alike. */
    private String body() {
        return """
        {"noticeDate":"2026-01-05","dueDate":"2026-01-20","parts":[{"type":"investments","amountCents":%d}]}"""
                .formatted(partners.size() * 1_000_00L + 7);
    }
}
