package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.notice.CallNotice;
import dev.drawdown.gateway.notice.CallNotices;
import dev.drawdown.gateway.notice.DistributionNotice;
import dev.drawdown.gateway.notice.DistributionNotices;
import dev.drawdown.gateway.partner.PartnerView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** What a partner has to pay, and what is on its way to it, as known now. */
@Component
class OpenItems {

    private final CallNotices calls;
    private final DistributionNotices distributions;

    OpenItems(CallNotices calls, DistributionNotices distributions) {
        this.calls = calls;
        this.distributions = distributions;
    }

    Open of(PartnerView partner) {
        return new Open(
                calls.open(partner).stream()
                        .sorted(Comparator.comparing(CallNotice::dueDate))
                        .toList(),
                distributions.open(partner).stream()
                        .sorted(Comparator.comparing(DistributionNotice::paymentDate))
                        .toList(),
                LocalDate.now(ZoneOffset.UTC));
    }
}
