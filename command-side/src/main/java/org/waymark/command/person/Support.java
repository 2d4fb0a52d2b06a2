package org.waymark.command.person;

/** Who walks with a person. */
final class Support {}
