/// What stands in a message where the program's own address belongs, in front of a path: whoever delivers the message
/// knows the address, and whoever writes it need not. An address taken from a request could be anybody's.
pub const OUR_ADDRESS: &str = "{oppdrag}";
