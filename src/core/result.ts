// The only module that imports neverthrow by value: it has no sideEffects flag, so a door that imported it itself
// would hand its 2 kB to everyone who imports anything from that door.
export { err, ok, Result } from "neverthrow"; // Result is a type and, for Result.combine, a value
