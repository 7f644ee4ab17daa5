/** What {@code ./bench} runs: the packaged service on a database of full size, measured against the bars of the design. Never a test. */
package vn.mangnon.benchmark;
