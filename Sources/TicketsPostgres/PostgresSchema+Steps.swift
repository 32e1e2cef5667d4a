/// What leads from each version of the office's ledger to the next.
extension PostgresSchema {
  /// The first makes the tables; functions and rights are made anew after the last.
  static let steps = [
    tables,
    """
    ALTER TABLE ledger DROP COLUMN tolerance;
    -- callable: for how many hours a number can be called, and no other looks like it.
    ALTER TABLE ledger ADD COLUMN callable integer NOT NULL DEFAULT 20
      CHECK (callable BETWEEN 1 AND 72);

    -- ended: the minute at which staff ended it.
    ALTER TABLE epoch ADD COLUMN ended integer;

    -- taken: by the server's clock, in seconds since 1970. language, interpreter: only while it waits.
    ALTER TABLE ticket ADD COLUMN taken bigint NOT NULL DEFAULT 0;
    ALTER TABLE ticket ADD COLUMN language text CHECK (language IN ('de', 'ar', 'fa', 'en', 'ti'));
    ALTER TABLE ticket ADD COLUMN interpreter boolean;
    UPDATE ticket SET taken = 60 * coalesce(
      (SELECT min(minute)::bigint FROM event WHERE event.ticket = ticket.id), 0);
    CREATE INDEX ticket_taken ON ticket (taken);

    -- at: when it was given, in seconds since 1970.
    ALTER TABLE lease ADD COLUMN at bigint NOT NULL DEFAULT extract(epoch FROM now())::bigint;

    -- A kiosk as it said itself to be: how far its wall clock is ahead, in seconds, how many numbers
    -- it has not told and since when, and the newest opening that it knows.
    CREATE TABLE kiosk (
      name    text PRIMARY KEY,
      seen    bigint NOT NULL,
      ahead   bigint NOT NULL,
      untold  integer NOT NULL,
      since   bigint,
      opening integer NOT NULL DEFAULT 0
    );

    -- Every free text is closed.
    ALTER TABLE series ADD CHECK (queue ~ '^[A-Z]{1,2}$') NOT VALID;
    ALTER TABLE lease ADD CHECK (queue ~ '^[A-Z]{1,2}$') NOT VALID;
    ALTER TABLE ticket ADD CHECK (
      queue ~ '^[A-Z]{1,2}$' AND coalesce(destination, 'A') ~ '^[A-Z]{1,2}$'
      AND letter ~ '^[A-HJ-NPR-Z]$' AND minute ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'
      AND state IN ('reserved', 'sent', 'printed', 'uncertain', 'void')
      AND coalesce(reason, 'told') ~ '^[a-z-]{1,20}$'
      AND wait IN ('waiting', 'called', 'recalled', 'served', 'no-show', 'parked', 'transferred')
    ) NOT VALID;
    ALTER TABLE event ADD CHECK (
      what ~ '^(reserved|sent|copy|printed|(uncertain|void) [a-z-]{1,20})$'
      OR what ~ '^(called|recalled|served|no-show|parked|set-aside|undone|transferred [A-Z]{1,2})$'
    ) NOT VALID;
    """,
    """
    -- asked: staff are to say whether it goes first.
    ALTER TABLE ticket ADD COLUMN asked boolean NOT NULL DEFAULT false
      CHECK (NOT (asked AND first_in_line));
    DROP TRIGGER fixed ON ticket;
    CREATE TRIGGER fixed BEFORE UPDATE OF id, epoch, queue, letter, number, minute
      ON ticket FOR EACH ROW EXECUTE FUNCTION keep();

    -- How a queue is served; closed: the opening in which kiosks give no number of it.
    CREATE TABLE line (
      queue  text PRIMARY KEY CHECK (queue ~ '^[A-Z]{1,2}$'),
      paused boolean NOT NULL DEFAULT false,
      closed integer,
      cap    integer CHECK (cap > 0)
    );

    -- What was pruned: the last day, and the last event. Only below it may rows be removed.
    CREATE TABLE floor (
      sole  boolean PRIMARY KEY DEFAULT true CHECK (sole),
      day   date NOT NULL,
      event bigint NOT NULL
    );

    DO $$ DECLARE c record; BEGIN
      FOR c IN SELECT conname, conrelid::regclass AS place FROM pg_constraint
        WHERE conrelid IN ('event'::regclass, 'ticket'::regclass) AND contype = 'c'
          AND (pg_get_constraintdef(oid) LIKE '%undone%' OR pg_get_constraintdef(oid) LIKE '%recalled%')
      LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.place, c.conname);
      END LOOP;
    END $$;
    ALTER TABLE ticket ADD CHECK (
      queue ~ '^[A-Z]{1,2}$' AND coalesce(destination, 'A') ~ '^[A-Z]{1,2}$'
      AND letter ~ '^[A-HJ-NPR-Z]$' AND minute ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'
      AND state IN ('reserved', 'sent', 'printed', 'uncertain', 'void')
      AND coalesce(reason, 'told') ~ '^[a-z-]{1,20}$'
      AND wait IN ('waiting', 'called', 'recalled', 'served', 'no-show', 'set-aside', 'parked',
        'transferred')
    ) NOT VALID;
    ALTER TABLE event ADD CHECK (
      what ~ '^(reserved|sent|copy|printed|(undone )?(uncertain|void) [a-z-]{1,20})$'
      OR what ~ '^(undone )?(waiting|called|recalled|served|no-show|parked|set-aside)$'
      OR what ~ '^(undone )?(transferred [A-Z]{1,2}|ordinary|asked|first)$'
    ) NOT VALID;
    """,
    """
    -- What a queue came to on a day whose tickets were pruned.
    CREATE TABLE day_sum (
      day       date NOT NULL,
      queue     text NOT NULL CHECK (queue ~ '^[A-Z]{1,2}$'),
      issued    integer NOT NULL,
      printed   integer NOT NULL,
      uncertain integer NOT NULL,
      void      integer NOT NULL,
      in_hand   integer NOT NULL,
      served    integer NOT NULL,
      no_show   integer NOT NULL,
      PRIMARY KEY (day, queue)
    );

    -- Only what lies below the floor may be removed.
    CREATE OR REPLACE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'ticket' THEN
          IF EXISTS (SELECT 1 FROM floor f, epoch e WHERE e.id = old.epoch AND e.day <= f.day) THEN
            RETURN old;
          END IF;
        ELSIF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'event' THEN
          IF EXISTS (SELECT 1 FROM floor f, ticket t, epoch e
            WHERE t.id = old.ticket AND e.id = t.epoch AND e.day <= f.day)
          THEN
            RETURN old;
          END IF;
        END IF;
        RAISE EXCEPTION '% of % is never done', lower(TG_OP), TG_TABLE_NAME;
      END $$;
    """,
  ]
}
