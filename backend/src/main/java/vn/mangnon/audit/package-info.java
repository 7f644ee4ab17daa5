/** Reading and verifying the trail of every act. Writing to it goes through the door {@code platform.Trail}. */
package vn.mangnon.audit;
