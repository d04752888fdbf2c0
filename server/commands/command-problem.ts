/** Something the person at the command line can put right, said in words with what to do. */
export class CommandProblem extends Error {}
