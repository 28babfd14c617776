package dev.drawdown.projection.reconcile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ReconcileSettings.class)
class ReconcileConfiguration {}
