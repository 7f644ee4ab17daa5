package vn.mangnon.platform;

import java.util.List;
import java.util.UUID;

/**
 * The place in government from which somebody works: their one agency, its area and its province today.
 *
 * @param level        NATION, PROVINCE, DISTRICT or COMMUNE: the tier of the agency's area
 * @param provinceId   the province of the area, null for a national agency
 * @param focal        the agency is the focal agency for child work of its area
 * @param areas        the agency's area and all its predecessors; at a provincial agency with the areas that joined the province
 * @param homeProvinces the province and all its predecessors; empty for a national agency
 * @param agencies     the agency and all from which it took over, theirs included: whose history it may read
 * @param joinedAreas  areas whose ground lies in the province today although it did not before
 */
public record Desk(
        UUID agencyId,
        String agencyCode,
        String agencyName,
        UUID areaId,
        String areaName,
        String level,
        UUID provinceId,
        String provinceName,
        boolean focal,
        List<UUID> areas,
        List<UUID> homeProvinces,
        List<UUID> agencies,
        List<UUID> joinedAreas) {}
