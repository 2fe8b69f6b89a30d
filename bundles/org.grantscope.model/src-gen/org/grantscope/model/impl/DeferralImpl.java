/**
 */
package org.grantscope.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.grantscope.model.Deferral;
import org.grantscope.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Deferral</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.DeferralImpl#getRefs <em>Refs</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DeferralImpl#isComplete <em>Complete</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DeferralImpl#getFreePerIteration <em>Free Per Iteration</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DeferralImpl#getLeaked <em>Leaked</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DeferralImpl extends MinimalEObjectImpl.Container implements Deferral {
	/**
	 * The cached value of the '{@link #getRefs() <em>Refs</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRefs()
	 * @generated
	 * @ordered
	 */
	protected EList<Integer> refs;

	/**
	 * The default value of the '{@link #isComplete() <em>Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isComplete()
	 * @generated
	 * @ordered
	 */
	protected static final boolean COMPLETE_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isComplete() <em>Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isComplete()
	 * @generated
	 * @ordered
	 */
	protected boolean complete = COMPLETE_EDEFAULT;

	/**
	 * The default value of the '{@link #getFreePerIteration() <em>Free Per Iteration</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFreePerIteration()
	 * @generated
	 * @ordered
	 */
	protected static final Integer FREE_PER_ITERATION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFreePerIteration() <em>Free Per Iteration</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFreePerIteration()
	 * @generated
	 * @ordered
	 */
	protected Integer freePerIteration = FREE_PER_ITERATION_EDEFAULT;

	/**
	 * The default value of the '{@link #getLeaked() <em>Leaked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLeaked()
	 * @generated
	 * @ordered
	 */
	protected static final Long LEAKED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLeaked() <em>Leaked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLeaked()
	 * @generated
	 * @ordered
	 */
	protected Long leaked = LEAKED_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DeferralImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.DEFERRAL;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Integer> getRefs() {
		if (refs == null) {
			refs = new EDataTypeEList<Integer>(Integer.class, this, ModelPackage.DEFERRAL__REFS);
		}
		return refs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isComplete() {
		return complete;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setComplete(boolean newComplete) {
		boolean oldComplete = complete;
		complete = newComplete;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DEFERRAL__COMPLETE, oldComplete, complete));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getFreePerIteration() {
		return freePerIteration;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFreePerIteration(Integer newFreePerIteration) {
		Integer oldFreePerIteration = freePerIteration;
		freePerIteration = newFreePerIteration;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DEFERRAL__FREE_PER_ITERATION, oldFreePerIteration, freePerIteration));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Long getLeaked() {
		return leaked;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLeaked(Long newLeaked) {
		Long oldLeaked = leaked;
		leaked = newLeaked;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DEFERRAL__LEAKED, oldLeaked, leaked));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.DEFERRAL__REFS:
				return getRefs();
			case ModelPackage.DEFERRAL__COMPLETE:
				return isComplete();
			case ModelPackage.DEFERRAL__FREE_PER_ITERATION:
				return getFreePerIteration();
			case ModelPackage.DEFERRAL__LEAKED:
				return getLeaked();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.DEFERRAL__REFS:
				getRefs().clear();
				getRefs().addAll((Collection<? extends Integer>)newValue);
				return;
			case ModelPackage.DEFERRAL__COMPLETE:
				setComplete((Boolean)newValue);
				return;
			case ModelPackage.DEFERRAL__FREE_PER_ITERATION:
				setFreePerIteration((Integer)newValue);
				return;
			case ModelPackage.DEFERRAL__LEAKED:
				setLeaked((Long)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.DEFERRAL__REFS:
				getRefs().clear();
				return;
			case ModelPackage.DEFERRAL__COMPLETE:
				setComplete(COMPLETE_EDEFAULT);
				return;
			case ModelPackage.DEFERRAL__FREE_PER_ITERATION:
				setFreePerIteration(FREE_PER_ITERATION_EDEFAULT);
				return;
			case ModelPackage.DEFERRAL__LEAKED:
				setLeaked(LEAKED_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.DEFERRAL__REFS:
				return refs != null && !refs.isEmpty();
			case ModelPackage.DEFERRAL__COMPLETE:
				return complete != COMPLETE_EDEFAULT;
			case ModelPackage.DEFERRAL__FREE_PER_ITERATION:
				return FREE_PER_ITERATION_EDEFAULT == null ? freePerIteration != null : !FREE_PER_ITERATION_EDEFAULT.equals(freePerIteration);
			case ModelPackage.DEFERRAL__LEAKED:
				return LEAKED_EDEFAULT == null ? leaked != null : !LEAKED_EDEFAULT.equals(leaked);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (refs: ");
		result.append(refs);
		result.append(", complete: ");
		result.append(complete);
		result.append(", freePerIteration: ");
		result.append(freePerIteration);
		result.append(", leaked: ");
		result.append(leaked);
		result.append(')');
		return result.toString();
	}

} //DeferralImpl
