/// Who may do what in the office's ledger.
extension PostgresSchema {
  /// Takes away every function of an older ledger but the one that its triggers call.
  static let leaveFunctions = """
    DO $$ DECLARE f regprocedure; BEGIN
      FOR f IN SELECT oid::regprocedure FROM pg_proc
        WHERE pronamespace = 'wegweiser'::regnamespace AND proname <> 'keep' LOOP
        EXECUTE format('DROP FUNCTION %s', f);
      END LOOP;
    END $$;
    """

  static let rights = """
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'wegweiser_kiosk') THEN
        CREATE ROLE wegweiser_kiosk NOLOGIN;
      END IF;
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'wegweiser_counter') THEN
        CREATE ROLE wegweiser_counter NOLOGIN;
      END IF;
    END $$;
    DO $$ DECLARE f regprocedure; BEGIN
      FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'wegweiser'::regnamespace LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('ALTER FUNCTION %s SET search_path = wegweiser, pg_temp', f);
      END LOOP;
      FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'wegweiser'::regnamespace
        AND proname IN ('greet', 'lease_block', 'claim_letter', 'deliver', 'kiosk_version') LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO wegweiser_kiosk', f);
      END LOOP;
    END $$;
    GRANT USAGE ON SCHEMA wegweiser TO wegweiser_kiosk, wegweiser_counter;
    GRANT SELECT ON ALL TABLES IN SCHEMA wegweiser TO wegweiser_counter;
    GRANT UPDATE (wait, destination, counter, state, reason, first_in_line, asked, language,
      interpreter) ON wegweiser.ticket TO wegweiser_counter;
    GRANT INSERT, UPDATE ON wegweiser.line TO wegweiser_counter;
    GRANT EXECUTE ON FUNCTION wegweiser.kiosk_version(), wegweiser.office_now(),
      wegweiser.office_day(bigint), wegweiser.callable_since() TO wegweiser_counter;
    GRANT UPDATE (events) ON wegweiser.ledger TO wegweiser_counter;
    GRANT UPDATE (ended) ON wegweiser.epoch TO wegweiser_counter;
    GRANT INSERT ON wegweiser.event TO wegweiser_counter;
    """
}
