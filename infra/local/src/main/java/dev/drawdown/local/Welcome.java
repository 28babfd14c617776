package dev.drawdown.local;

/** What is printed once everything is ready: addresses, logins, and one thing to try. */
final class Welcome {

    private Welcome() {}

    static String text(LaunchSettings settings) {
        var ports = settings.ports();
        return """

        Drawdown is ready.

          Gateway           http://127.0.0.1:%1$d         (API description: /openapi.json)
          Command side      http://127.0.0.1:%2$d
          Projection side   http://127.0.0.1:%3$d
          Identity          http://127.0.0.1:%4$d
          PostgreSQL        127.0.0.1:%5$d, database drawdown (passwords: %8$s/secrets.properties)
          Kafka             127.0.0.1:%6$d, topic drawdown.ledger.v1
          Redis             127.0.0.1:%7$d
          Data and logs     %8$s

          Demo logins (name / password; all of them in infra/local/identity.yaml)
            administrator / administrator-demo      approver / approver-demo
            auditor / auditor-demo                  operator / operator-demo
            northlight / northlight-demo            osterby / osterby-demo       (a partner each)
            ravensholt / ravensholt-demo            (a family office: one login for three trusts)

          Try:
            curl -H "Authorization: Bearer $(infra/token.sh 'lp:Northlight Pension Fund' http://127.0.0.1:%1$d)" http://127.0.0.1:%1$d/api/lp/summary

        Ctrl-C stops everything; the data stays.
        """
                .formatted(
                        ports.gateway(),
                        ports.commandSide(),
                        ports.projectionSide(),
                        ports.identity(),
                        ports.postgres(),
                        ports.kafka(),
                        ports.redis(),
                        settings.data());
    }
}
