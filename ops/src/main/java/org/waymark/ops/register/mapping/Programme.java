package org.waymark.ops.register.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A programme's registers, in the order in which they have to be taken.
 *
 * @param name ids are made from it: it must never change
 * @param folder where its files are
 * @param associations those that have no register of their own, field by field
 * @param groups likewise
 */
public record Programme(
        String name,
        Path folder,
        List<Map<String, String>> associations,
        List<Map<String, String>> groups,
        List<Register> registers) {}
