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
    """
  ]

  /// The version that this program writes, in SQLite's `user_version`.
  static var version: Int { steps.count }
}
