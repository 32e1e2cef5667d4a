internal import ArgumentParser

/// `wegweiser queue`: numbers, for staff and for other programs.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Give numbers, call them, and look after their ledger.",
    discussion: "Example: wegweiser queue take --queue A",
    subcommands: [
      QueueTake.self, QueueList.self, QueueNext.self, QueueCall.self, QueueRecall.self,
      QueueDone.self, QueueNoShow.self, QueuePark.self, QueuePutBack.self, QueueTransfer.self,
      QueueVoid.self, QueueUndo.self, QueueMissed.self, QueueFirst.self, QueuePause.self,
      QueueResume.self, QueueCap.self, QueueSetAside.self, QueueClock.self, QueueDesk.self,
      QueueInit.self, QueueDeliver.self,
      QueueAudit.self, QueueClose.self, QueuePrune.self, QueueBackup.self, QueueRestore.self,
    ])
}
