/// The ledger's tables, from version to version. There is no column for free text.
enum Schema {
  /// What leads from each version to the next; a new database has version 0.
  static let steps = [
    """
    CREATE TABLE epoch (
      id  INTEGER PRIMARY KEY CHECK (id > 0),
      day TEXT NOT NULL
    ) STRICT;

    -- first: the lowest number that this ledger gave or may give; 1000 where visitors may hold
    -- numbers that it does not know.
    CREATE TABLE series (
      epoch  INTEGER NOT NULL REFERENCES epoch (id),
      queue  TEXT NOT NULL,
      letter TEXT NOT NULL,
      first  INTEGER NOT NULL CHECK (first BETWEEN 1 AND 1000),
      next   INTEGER NOT NULL CHECK (next BETWEEN first AND 1000),
      PRIMARY KEY (epoch, letter)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ticket (
      seq           INTEGER PRIMARY KEY,
      id            TEXT NOT NULL UNIQUE,
      epoch         INTEGER NOT NULL REFERENCES epoch (id),
      queue         TEXT NOT NULL,
      letter        TEXT NOT NULL,
      number        INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
      state         TEXT NOT NULL,
      reason        TEXT,
      attempts      INTEGER NOT NULL CHECK (attempts BETWEEN 0 AND 3),
      wait          TEXT NOT NULL,
      destination   TEXT,
      first_in_line INTEGER NOT NULL CHECK (first_in_line IN (0, 1)),
      minute        TEXT NOT NULL,
      UNIQUE (epoch, letter, number),
      CHECK ((state IN ('uncertain', 'void')) = (reason IS NOT NULL)),
      CHECK ((wait = 'transferred') = (destination IS NOT NULL))
    ) STRICT;

    CREATE INDEX unsettled ON ticket (seq) WHERE state IN ('reserved', 'sent');

    CREATE TRIGGER ticket_kept BEFORE DELETE ON ticket
      BEGIN SELECT RAISE(ABORT, 'a ticket is never removed'); END;
    CREATE TRIGGER ticket_fixed
      BEFORE UPDATE OF id, epoch, queue, letter, number, first_in_line, minute ON ticket
      BEGIN SELECT RAISE(ABORT, 'a ticket keeps its number'); END;
    CREATE TRIGGER series_rises BEFORE UPDATE ON series WHEN new.next < old.next
      BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END;
    CREATE TRIGGER series_kept BEFORE DELETE ON series
      BEGIN SELECT RAISE(ABORT, 'a series is never removed'); END;

    -- minute: since 1970, UTC.
    CREATE TABLE event (
      seq    INTEGER PRIMARY KEY,
      ticket TEXT NOT NULL REFERENCES ticket (id),
      what   TEXT NOT NULL,
      minute INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER event_fixed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
    CREATE TRIGGER event_kept BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
    """,
    """
    -- Where an office's server gives the numbers. A block without a letter is asked for and not
    -- here yet; a spent one is never used, since visitors may hold any of its numbers.
    CREATE TABLE lease (
      seq    INTEGER PRIMARY KEY,
      id     TEXT NOT NULL UNIQUE,
      day    TEXT NOT NULL,
      queue  TEXT NOT NULL,
      epoch  INTEGER,
      letter TEXT,
      low    INTEGER,
      high   INTEGER CHECK (low BETWEEN 1 AND high AND high <= 999),
      spent  INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1)),
      CHECK ((letter IS NULL) = (low IS NULL) AND (low IS NULL) = (high IS NULL))
    ) STRICT;

    -- The letters that the server knows to be this kiosk's own.
    CREATE TABLE letter (
      letter TEXT PRIMARY KEY,
      since  TEXT
    ) STRICT, WITHOUT ROWID;

    -- The event log as the server knows it: it holds the events after 'before', and the server has
    -- those up to 'sent'. A ledger that was put back begins a new book.
    CREATE TABLE book (
      seq    INTEGER PRIMARY KEY,
      id     TEXT NOT NULL UNIQUE,
      before INTEGER NOT NULL,
      sent   INTEGER NOT NULL
    ) STRICT;
    """,
    """
    -- counter: which one did it last; null before the first.
    ALTER TABLE ticket ADD COLUMN counter INTEGER CHECK (counter BETWEEN 1 AND 99);
    ALTER TABLE event ADD COLUMN counter INTEGER CHECK (counter BETWEEN 1 AND 99);

    CREATE UNIQUE INDEX at_counter ON ticket (epoch, counter)
      WHERE wait IN ('called', 'recalled') AND state IN ('printed', 'uncertain');
    CREATE INDEX event_of_ticket ON event (ticket);
    """,
    """
    -- ended: the minute at which staff ended it; server: its name there, where a server opens it.
    ALTER TABLE epoch ADD COLUMN ended INTEGER;
    ALTER TABLE epoch ADD COLUMN server INTEGER;
    UPDATE epoch SET server = (SELECT max(lease.epoch) FROM lease WHERE lease.day = epoch.day);

    -- taken: by the office's time, in seconds since 1970; it is set right when the clock is.
    -- language, interpreter: only while it waits.
    ALTER TABLE ticket ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE ticket ADD COLUMN language TEXT CHECK (language IN ('de', 'ar', 'fa', 'en', 'ti'));
    ALTER TABLE ticket ADD COLUMN interpreter INTEGER CHECK (interpreter IN (0, 1));
    UPDATE ticket SET taken = 60 * coalesce(
      (SELECT min(minute) FROM event WHERE event.ticket = ticket.id), 0);
    CREATE INDEX ticket_taken ON ticket (taken);

    -- given: the highest number of the block that was given.
    ALTER TABLE lease ADD COLUMN given INTEGER;
    UPDATE lease SET given = (
      SELECT max(number) FROM ticket JOIN epoch ON epoch.id = ticket.epoch
      WHERE epoch.day = lease.day AND ticket.letter = lease.letter
        AND number BETWEEN lease.low AND lease.high);

    -- Where the office's time hangs; first: the last ticket before the machine's start.
    CREATE TABLE clock (
      sole         INTEGER PRIMARY KEY CHECK (sole = 1),
      boot         TEXT NOT NULL,
      uptime       INTEGER NOT NULL,
      wall         INTEGER NOT NULL,
      seconds      INTEGER NOT NULL,
      synchronised INTEGER NOT NULL CHECK (synchronised IN (0, 1)),
      jump         INTEGER NOT NULL,
      first        INTEGER NOT NULL
    ) STRICT;

    -- The office's server as it was met last: its opening, how far this kiosk's wall clock is ahead
    -- of it, when that was, and since when it answers and refuses; seconds of the office's time.
    CREATE TABLE server (
      sole    INTEGER PRIMARY KEY CHECK (sole = 1),
      opening INTEGER,
      day     TEXT,
      ahead   INTEGER,
      met     INTEGER,
      refused INTEGER
    ) STRICT;
    """,
    """
    -- asked: staff are to say whether it goes first.
    ALTER TABLE ticket ADD COLUMN asked INTEGER NOT NULL DEFAULT 0
      CHECK (asked IN (0, 1) AND asked + first_in_line < 2);
    DROP TRIGGER ticket_fixed;
    CREATE TRIGGER ticket_fixed
      BEFORE UPDATE OF id, epoch, queue, letter, number, minute ON ticket
      BEGIN SELECT RAISE(ABORT, 'a ticket keeps its number'); END;

    -- How a queue is served; closed: the opening in which kiosks give no number of it.
    CREATE TABLE line (
      queue  TEXT PRIMARY KEY,
      paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
      closed INTEGER,
      cap    INTEGER CHECK (cap > 0)
    ) STRICT, WITHOUT ROWID;

    -- What was pruned: the last day, and the last event. Only below it may rows be removed.
    CREATE TABLE floor (
      sole  INTEGER PRIMARY KEY CHECK (sole = 1),
      day   TEXT NOT NULL,
      event INTEGER NOT NULL
    ) STRICT;
    DROP TRIGGER ticket_kept;
    CREATE TRIGGER ticket_kept BEFORE DELETE ON ticket
      WHEN NOT EXISTS (
        SELECT 1 FROM floor, epoch WHERE epoch.id = old.epoch AND epoch.day <= floor.day)
      BEGIN SELECT RAISE(ABORT, 'a ticket is never removed'); END;
    DROP TRIGGER event_kept;
    CREATE TRIGGER event_kept BEFORE DELETE ON event
      WHEN NOT EXISTS (
        SELECT 1 FROM floor, ticket, epoch WHERE ticket.id = old.ticket
          AND epoch.id = ticket.epoch AND epoch.day <= floor.day)
      BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
    """,
    """
    -- What a queue came to on a day whose tickets were pruned.
    CREATE TABLE day_sum (
      day       TEXT NOT NULL,
      queue     TEXT NOT NULL,
      issued    INTEGER NOT NULL,
      printed   INTEGER NOT NULL,
      uncertain INTEGER NOT NULL,
      void      INTEGER NOT NULL,
      in_hand   INTEGER NOT NULL,
      served    INTEGER NOT NULL,
      no_show   INTEGER NOT NULL,
      PRIMARY KEY (day, queue)
    ) STRICT, WITHOUT ROWID;
    """,
  ]

  /// The version that this program writes, in SQLite's `user_version`.
  static var version: Int { steps.count }
}
