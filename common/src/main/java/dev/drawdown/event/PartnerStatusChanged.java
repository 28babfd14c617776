package dev.drawdown.event;

import java.util.UUID;

/** A partner moves on, or leaves. */
public record PartnerStatusChanged(UUID partnerId, PartnerStatus status) implements PartnerEvent {}
