/** The files of a release: tables as CSV and Parquet, their descriptions, the report and the manifest, always the same bytes. */
@NullMarked
package org.waymark.query.research.files;

import org.jspecify.annotations.NullMarked;
